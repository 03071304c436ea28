//! The lists of words by which people, titles and calls are found. They are told apart for every token of a text, so
//! they are looked up with it, all at once.

/// A set of these lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::parse) struct Lists(u32);

impl Lists {
    pub(in crate::parse) const NONE: Self = Self(0);

    /// Whether the two sets share a list.
    pub(in crate::parse) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(in crate::parse) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident $words:literal,)*) => {
        impl Lists {
            /// Every list with its words, which blanks part.
            pub(super) const ALL: &[(Self, &str)] = &[$((Self::$name, $words),)*];
        }
        lists!(@bits 0; $($(#[$doc])* $name,)*);
    };
    (@bits $bit:expr;) => {};
    (@bits $bit:expr; $(#[$doc:meta])* $name:ident, $($rest:tt)*) => {
        impl Lists {
            $(#[$doc])*
            pub(in crate::parse) const $name: Self = Self(1 << ($bit));
        }
        lists!(@bits $bit + 1; $($rest)*);
    };
}

lists! {
    /// Nouns that make a title: without one there is none.
    HEAD
    "minister minster ministers ministre president presidents premier premiers chancellor chancellors secretary \
     secretaries king queen emir amir sultan prince princess emperor pope ambassador ambassadors \
     representative representatives commissioner commissioners governor governors speaker speakers \
     advisor advisors adviser advisers chairman chairperson chairwoman chair director directors head negotiator negotiators \
     heads spokesperson spokesman spokeswoman counselor counsellor councilor councillor envoy envoys \
     leader leaders mayor formin taoiseach tanaiste patriarch coordinator administrator commander aide member pm \
     fm dpm eam sfa hrvp hr vp nsa undersecretary undersecretaries rector regent ruler general \
     deputy diplomat diplomats fms pms custodian chief chiefs archbishop cardinal assistant mantri",
    /// Words that stand in titles beside those nouns.
    WITHIN
    "prime foreign vice nation federation confederation first second third acting interim caretaker former ex crown federal national \
     security state states high special permanent external internal european regional defence defense \
     home finance financial interior trade economy economic energy justice health education agriculture \
     environment climate culture transport affairs affair relations cooperation co operation integration \
     international development commonwealth expatriates diaspora emigrants emigration nationals abroad worship \
     religion religious maritime coordinating bureau directorate asian oceanian policy commerce industry investment investments business technology science labour labor social \
     immigration migration citizenship tourism human rights mobility women civil overseas territories community \
     union council commission committee parliament parliamentary senate house representatives assembly \
     court cabinet government administration office political bureau politburo cpc communist party \
     central royal supreme presidential executive principal senior under europe asia africa \
     america americas pacific middle east indo ministry ministries department secretariat staff chancellery treasury people peoples \
     republic presidency african eurasian caribbean hemisphere candidate nominee nsc nuclear peace strategic fcdo diplomatic diplomacy elect designate \
     titular officer d'etat responsible governing action service sport sports process procurement veterans fisheries infrastructure planning monitoring information communications irrigation \
     water resources housing digital innovation youth family budget reconstruction solidarity forestry petroleum mining electricity \
     statistics telecommunications empowerment welfare rural urban armed forces holy mosques alternate raksha rajya pradhan videsh \
     leadership congress sovereign sovereignty \
     halk khalk maslahaty maslakhaty majlis mejlis milli oliy verkhovna rada jogorku kenesh mazhilis duma peninsula accord",
    /// Words between the words of a title.
    CONNECTOR
    "of for the and to at in on",
    /// Somebody named by the likeness of the office alone.
    COUNTERPART
    "counterpart counterparts colleague colleagues peer homologue opposite interlocutor",
    ADDRESS
    "mr mister mrs ms miss messrs dr prof professor sir dame lord lady baroness sayyid sayyida hon'ble h.e h.e. he hh h.h h.h. hrh \
     h.r.h. hm h.m. excellency excellencies highness majesty holiness hon honourable honorable rt sheikh \
     shaikh sheikha shri smt kumari senator gen lt col maj brig adm amb capt cmdr eng engr mme madam madame dato datuk ratu pehin seri setia utama samdech techo daw haji hajah tun yb yab \
     lieutenant colonel marshal admiral brigadier ayatollah hojatoleslam hojjatoleslam hujjatoleslam mawlawi maulvi molavi moulvi mullah mulla maulana lyonchhen lyonchoen lyonpo dasho",
    BEFORE_ADDRESS
    "his her their your my our royal",
    PARTICLE
    "bin ibn bint al el van von der den de da do dos das di du del della la le las los ter ten ul ur af \
     av zu y e abu ben bou ould mac san st op het ap ud as ash",
    /// What stands behind a name: `Jr.`, `III`.
    SUFFIX
    "jr sr ii iii iv",
    /// Words that stand in capitals in a headline and begin no name.
    HEADLINE
    "call calls phone phones telephone telephones telephonic talk talks conversation conversations video \
     meeting meetings holds hold held has have had having speaks spoke speak meets met meet discusses \
     discuss discussed receives received makes made conducts conducted congratulates exchanges exchange \
     readout readouts statement conference teleconference telecon phonecall videoconference regarding concerning over by to \
     at during after following ahead about in for from via visit visits consults confers and with on of \
     the a an his her their is are was were will between press release news summary commentary joint \
     participates attends launch issues gives today yesterday morning afternoon evening pms fms \
     takes welcomes",
    /// Words that open sentences or run through them and are no names, besides those of the lexicon; what the switches
    /// of a page call its other languages.
    COMMON
    "the a an he she it they we i you his her their its our this that these those both all each in on at \
     by for from of to with and or but as if when while whilst during after before following regarding \
     concerning also then further furthermore moreover however finally today yesterday earlier later \
     separately according asked thus meanwhile call conversation talks talk telephone phone video summit \
     teleconference telecon phonecall videoconference meeting conference news agency press pr copyright communique communiqué bulletin newsletter gazette published updated posted issued distributed issue issues hamas hezbollah hizbullah hizballah jabhat taliban \
     nagorno karabakh sahel donbas donbass golan gaza darfur tigray idlib abkhazia ossetia transnistria balkans caucasus hormuz \
     transcript transcripts daesh isis isil houthi houthis between among amongst amid about over optional sidebar info menu online click \
     twitter facebook instagram youtube linkedin français francais español espanol português türkçe русский українська العربية ελληνικά",
    /// What offices deal with and are made of, in capitals behind the words of one: "General Elections", "Heads of Security
    /// Agencies". Nobody is called so; what is a family's name too, as `Sessions`, is not here.
    MATTER
    "organ troika election elections agency agencies parliaments experts operation operations exercises consultation \
     negotiation negotiations delegation delegations correspondents governments economies organisations organizations \
     institution institutions forces reforms sanctions visits citizens companies enterprises businesses authorities bodies departments offices \
     headquarters embassy embassies missions commissions committees councils assembly assemblies debate debates session \
     conferences summits dialogues treaty treaties convention conventions protocol protocols resolution resolutions programme programmes program \
     programs project projects plans strategies campaign campaigns inauguration inaugurations anniversary anniversaries guarantees \
     crisis crises conflict conflicts peacekeepers troops soldiers students pilgrims refugees migrants residents \
     parties cabinets chanceries consulates legislatures municipalities province provinces region regions territory territories \
     prefecture prefectures oblast krai governorate municipality voivodeship universities queries inquiries enquiries \
     industries",
    /// Letters after a name: seats in parliament, orders, degrees.
    POSTNOMINAL
    "mp m.p m.p. mep td t.d. kc qc obe mbe cbe kbe dbe gbe mla mlc senator phd ph.d ph.d. esq cmg kcmg gcmg dcmg cb kcb gcb dcb \
     cvo kcvo gcvo dso frs ac ao am pc",
    PHONE
    "telephone phone telephonic telephonically telephoned phoned phones hotline teleconference telecon \
     phonecall phonecalls teleconversation",
    VIDEO
    "video videoconference videoconferencing videolink virtual virtually online vtc webcam videocall \
     teleconferencing",
    CALL
    "call calls",
    TALK
    "conversation conversations talks talk discussion",
    SPOKE
    "spoke speaks speak spoken speaking talked talks called rang rung conferred confers confer conversed \
     consulted consults phoned telephoned phones telephones talk",
    MEET
    "met meets meeting meet receives received receive hosted",
    /// Where the subject of a call begins.
    SUBJECT
    "regarding concerning about amid discussing expressing conveying focusing during who whom which where \
     that led under since because while when highlighting reaffirming following after ahead discuss \
     thanking as congratulating stressing covering devoted preparations reviewing",
    /// Units of the length of a call.
    CLOCK
    "minute minutes min mins hour hours hr hrs",
    /// Without one of these nothing says at whose request a call was held.
    ASKING
    "request wish desire initiative instance invitation behest initiated requested sought solicited organised organized convened arranged \
     made placed proposed suggested asked initiator initiators suggestion proposal",
    /// Hours without a number.
    HOUR
    "noon midnight o'clock",
    /// Words that hardly any language shares with English, and that no English paragraph does without.
    ENGLISH
    "the of and that with was were by his this they which from their has for to is on at",
}
