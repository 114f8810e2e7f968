package unicode

// The tables of general categories; the host knows what is in them.
var (
	Cc = &RangeTable{class: "Cc"}
	Cf = &RangeTable{class: "Cf"}
	Co = &RangeTable{class: "Co"}
	Cs = &RangeTable{class: "Cs"}
	L  = &RangeTable{class: "L"}
	Ll = &RangeTable{class: "Ll"}
	Lm = &RangeTable{class: "Lm"}
	Lo = &RangeTable{class: "Lo"}
	Lt = &RangeTable{class: "Lt"}
	Lu = &RangeTable{class: "Lu"}
	M  = &RangeTable{class: "M"}
	Mc = &RangeTable{class: "Mc"}
	Me = &RangeTable{class: "Me"}
	Mn = &RangeTable{class: "Mn"}
	N  = &RangeTable{class: "N"}
	Nd = &RangeTable{class: "Nd"}
	Nl = &RangeTable{class: "Nl"}
	No = &RangeTable{class: "No"}
	P  = &RangeTable{class: "P"}
	Pc = &RangeTable{class: "Pc"}
	Pd = &RangeTable{class: "Pd"}
	Pe = &RangeTable{class: "Pe"}
	Pf = &RangeTable{class: "Pf"}
	Pi = &RangeTable{class: "Pi"}
	Po = &RangeTable{class: "Po"}
	Ps = &RangeTable{class: "Ps"}
	S  = &RangeTable{class: "S"}
	Sc = &RangeTable{class: "Sc"}
	Sk = &RangeTable{class: "Sk"}
	Sm = &RangeTable{class: "Sm"}
	So = &RangeTable{class: "So"}
	Z  = &RangeTable{class: "Z"}
	Zl = &RangeTable{class: "Zl"}
	Zp = &RangeTable{class: "Zp"}
	Zs = &RangeTable{class: "Zs"}
	C  = &RangeTable{class: "C"}

	Letter = L
	Lower  = Ll
	Upper  = Lu
	Title  = Lt
	Mark   = M
	Number = N
	Digit  = Nd
	Other  = C
	Punct  = P
	Space  = Z
	Symbol = S

	White_Space = &RangeTable{class: "White_Space"}
	PrintRanges = []*RangeTable{L, M, N, P, S}
	GraphicRanges = []*RangeTable{L, M, N, P, S, Zs}
)

// The tables of scripts.
var (
	Adlam = &RangeTable{class: "Adlam"}
	Ahom = &RangeTable{class: "Ahom"}
	Anatolian_Hieroglyphs = &RangeTable{class: "Anatolian_Hieroglyphs"}
	Arabic = &RangeTable{class: "Arabic"}
	Armenian = &RangeTable{class: "Armenian"}
	Avestan = &RangeTable{class: "Avestan"}
	Balinese = &RangeTable{class: "Balinese"}
	Bamum = &RangeTable{class: "Bamum"}
	Bassa_Vah = &RangeTable{class: "Bassa_Vah"}
	Batak = &RangeTable{class: "Batak"}
	Bengali = &RangeTable{class: "Bengali"}
	Bhaiksuki = &RangeTable{class: "Bhaiksuki"}
	Bopomofo = &RangeTable{class: "Bopomofo"}
	Brahmi = &RangeTable{class: "Brahmi"}
	Braille = &RangeTable{class: "Braille"}
	Buginese = &RangeTable{class: "Buginese"}
	Buhid = &RangeTable{class: "Buhid"}
	Canadian_Aboriginal = &RangeTable{class: "Canadian_Aboriginal"}
	Carian = &RangeTable{class: "Carian"}
	Caucasian_Albanian = &RangeTable{class: "Caucasian_Albanian"}
	Chakma = &RangeTable{class: "Chakma"}
	Cham = &RangeTable{class: "Cham"}
	Cherokee = &RangeTable{class: "Cherokee"}
	Chorasmian = &RangeTable{class: "Chorasmian"}
	Common = &RangeTable{class: "Common"}
	Coptic = &RangeTable{class: "Coptic"}
	Cuneiform = &RangeTable{class: "Cuneiform"}
	Cypriot = &RangeTable{class: "Cypriot"}
	Cyrillic = &RangeTable{class: "Cyrillic"}
	Deseret = &RangeTable{class: "Deseret"}
	Devanagari = &RangeTable{class: "Devanagari"}
	Dogra = &RangeTable{class: "Dogra"}
	Duployan = &RangeTable{class: "Duployan"}
	Egyptian_Hieroglyphs = &RangeTable{class: "Egyptian_Hieroglyphs"}
	Elbasan = &RangeTable{class: "Elbasan"}
	Elymaic = &RangeTable{class: "Elymaic"}
	Ethiopic = &RangeTable{class: "Ethiopic"}
	Georgian = &RangeTable{class: "Georgian"}
	Glagolitic = &RangeTable{class: "Glagolitic"}
	Gothic = &RangeTable{class: "Gothic"}
	Grantha = &RangeTable{class: "Grantha"}
	Greek = &RangeTable{class: "Greek"}
	Gujarati = &RangeTable{class: "Gujarati"}
	Gunjala_Gondi = &RangeTable{class: "Gunjala_Gondi"}
	Gurmukhi = &RangeTable{class: "Gurmukhi"}
	Han = &RangeTable{class: "Han"}
	Hangul = &RangeTable{class: "Hangul"}
	Hanunoo = &RangeTable{class: "Hanunoo"}
	Hatran = &RangeTable{class: "Hatran"}
	Hebrew = &RangeTable{class: "Hebrew"}
	Hiragana = &RangeTable{class: "Hiragana"}
	Imperial_Aramaic = &RangeTable{class: "Imperial_Aramaic"}
	Inherited = &RangeTable{class: "Inherited"}
	Inscriptional_Pahlavi = &RangeTable{class: "Inscriptional_Pahlavi"}
	Inscriptional_Parthian = &RangeTable{class: "Inscriptional_Parthian"}
	Javanese = &RangeTable{class: "Javanese"}
	Kaithi = &RangeTable{class: "Kaithi"}
	Kannada = &RangeTable{class: "Kannada"}
	Katakana = &RangeTable{class: "Katakana"}
	Kayah_Li = &RangeTable{class: "Kayah_Li"}
	Kharoshthi = &RangeTable{class: "Kharoshthi"}
	Khmer = &RangeTable{class: "Khmer"}
	Khojki = &RangeTable{class: "Khojki"}
	Khudawadi = &RangeTable{class: "Khudawadi"}
	Lao = &RangeTable{class: "Lao"}
	Latin = &RangeTable{class: "Latin"}
	Lepcha = &RangeTable{class: "Lepcha"}
	Limbu = &RangeTable{class: "Limbu"}
	Linear_A = &RangeTable{class: "Linear_A"}
	Linear_B = &RangeTable{class: "Linear_B"}
	Lisu = &RangeTable{class: "Lisu"}
	Lycian = &RangeTable{class: "Lycian"}
	Lydian = &RangeTable{class: "Lydian"}
	Mahajani = &RangeTable{class: "Mahajani"}
	Makasar = &RangeTable{class: "Makasar"}
	Malayalam = &RangeTable{class: "Malayalam"}
	Mandaic = &RangeTable{class: "Mandaic"}
	Manichaean = &RangeTable{class: "Manichaean"}
	Marchen = &RangeTable{class: "Marchen"}
	Masaram_Gondi = &RangeTable{class: "Masaram_Gondi"}
	Medefaidrin = &RangeTable{class: "Medefaidrin"}
	Meetei_Mayek = &RangeTable{class: "Meetei_Mayek"}
	Mende_Kikakui = &RangeTable{class: "Mende_Kikakui"}
	Meroitic_Cursive = &RangeTable{class: "Meroitic_Cursive"}
	Meroitic_Hieroglyphs = &RangeTable{class: "Meroitic_Hieroglyphs"}
	Miao = &RangeTable{class: "Miao"}
	Modi = &RangeTable{class: "Modi"}
	Mongolian = &RangeTable{class: "Mongolian"}
	Mro = &RangeTable{class: "Mro"}
	Multani = &RangeTable{class: "Multani"}
	Myanmar = &RangeTable{class: "Myanmar"}
	Nabataean = &RangeTable{class: "Nabataean"}
	New_Tai_Lue = &RangeTable{class: "New_Tai_Lue"}
	Newa = &RangeTable{class: "Newa"}
	Nko = &RangeTable{class: "Nko"}
	Nushu = &RangeTable{class: "Nushu"}
	Ogham = &RangeTable{class: "Ogham"}
	Ol_Chiki = &RangeTable{class: "Ol_Chiki"}
	Old_Hungarian = &RangeTable{class: "Old_Hungarian"}
	Old_Italic = &RangeTable{class: "Old_Italic"}
	Old_North_Arabian = &RangeTable{class: "Old_North_Arabian"}
	Old_Permic = &RangeTable{class: "Old_Permic"}
	Old_Persian = &RangeTable{class: "Old_Persian"}
	Old_Sogdian = &RangeTable{class: "Old_Sogdian"}
	Old_South_Arabian = &RangeTable{class: "Old_South_Arabian"}
	Old_Turkic = &RangeTable{class: "Old_Turkic"}
	Oriya = &RangeTable{class: "Oriya"}
	Osage = &RangeTable{class: "Osage"}
	Osmanya = &RangeTable{class: "Osmanya"}
	Pahawh_Hmong = &RangeTable{class: "Pahawh_Hmong"}
	Palmyrene = &RangeTable{class: "Palmyrene"}
	Pau_Cin_Hau = &RangeTable{class: "Pau_Cin_Hau"}
	Phags_Pa = &RangeTable{class: "Phags_Pa"}
	Phoenician = &RangeTable{class: "Phoenician"}
	Psalter_Pahlavi = &RangeTable{class: "Psalter_Pahlavi"}
	Rejang = &RangeTable{class: "Rejang"}
	Runic = &RangeTable{class: "Runic"}
	Samaritan = &RangeTable{class: "Samaritan"}
	Saurashtra = &RangeTable{class: "Saurashtra"}
	Sharada = &RangeTable{class: "Sharada"}
	Shavian = &RangeTable{class: "Shavian"}
	Siddham = &RangeTable{class: "Siddham"}
	SignWriting = &RangeTable{class: "SignWriting"}
	Sinhala = &RangeTable{class: "Sinhala"}
	Sogdian = &RangeTable{class: "Sogdian"}
	Sora_Sompeng = &RangeTable{class: "Sora_Sompeng"}
	Soyombo = &RangeTable{class: "Soyombo"}
	Sundanese = &RangeTable{class: "Sundanese"}
	Syloti_Nagri = &RangeTable{class: "Syloti_Nagri"}
	Syriac = &RangeTable{class: "Syriac"}
	Tagalog = &RangeTable{class: "Tagalog"}
	Tagbanwa = &RangeTable{class: "Tagbanwa"}
	Tai_Le = &RangeTable{class: "Tai_Le"}
	Tai_Tham = &RangeTable{class: "Tai_Tham"}
	Tai_Viet = &RangeTable{class: "Tai_Viet"}
	Takri = &RangeTable{class: "Takri"}
	Tamil = &RangeTable{class: "Tamil"}
	Tangut = &RangeTable{class: "Tangut"}
	Telugu = &RangeTable{class: "Telugu"}
	Thaana = &RangeTable{class: "Thaana"}
	Thai = &RangeTable{class: "Thai"}
	Tibetan = &RangeTable{class: "Tibetan"}
	Tifinagh = &RangeTable{class: "Tifinagh"}
	Tirhuta = &RangeTable{class: "Tirhuta"}
	Ugaritic = &RangeTable{class: "Ugaritic"}
	Vai = &RangeTable{class: "Vai"}
	Wancho = &RangeTable{class: "Wancho"}
	Warang_Citi = &RangeTable{class: "Warang_Citi"}
	Yi = &RangeTable{class: "Yi"}
	Zanabazar_Square = &RangeTable{class: "Zanabazar_Square"}
)

// Categories are the tables by name.
var Categories = map[string]*RangeTable{
	"Cc": Cc,
	"Cf": Cf,
	"Co": Co,
	"Cs": Cs,
	"L": L,
	"Ll": Ll,
	"Lm": Lm,
	"Lo": Lo,
	"Lt": Lt,
	"Lu": Lu,
	"M": M,
	"Mc": Mc,
	"Me": Me,
	"Mn": Mn,
	"N": N,
	"Nd": Nd,
	"Nl": Nl,
	"No": No,
	"P": P,
	"Pc": Pc,
	"Pd": Pd,
	"Pe": Pe,
	"Pf": Pf,
	"Pi": Pi,
	"Po": Po,
	"Ps": Ps,
	"S": S,
	"Sc": Sc,
	"Sk": Sk,
	"Sm": Sm,
	"So": So,
	"Z": Z,
	"Zl": Zl,
	"Zp": Zp,
	"Zs": Zs,
	"C": C,
}

// Scripts are the tables by name.
var Scripts = map[string]*RangeTable{
	"Adlam": Adlam,
	"Ahom": Ahom,
	"Anatolian_Hieroglyphs": Anatolian_Hieroglyphs,
	"Arabic": Arabic,
	"Armenian": Armenian,
	"Avestan": Avestan,
	"Balinese": Balinese,
	"Bamum": Bamum,
	"Bassa_Vah": Bassa_Vah,
	"Batak": Batak,
	"Bengali": Bengali,
	"Bhaiksuki": Bhaiksuki,
	"Bopomofo": Bopomofo,
	"Brahmi": Brahmi,
	"Braille": Braille,
	"Buginese": Buginese,
	"Buhid": Buhid,
	"Canadian_Aboriginal": Canadian_Aboriginal,
	"Carian": Carian,
	"Caucasian_Albanian": Caucasian_Albanian,
	"Chakma": Chakma,
	"Cham": Cham,
	"Cherokee": Cherokee,
	"Chorasmian": Chorasmian,
	"Common": Common,
	"Coptic": Coptic,
	"Cuneiform": Cuneiform,
	"Cypriot": Cypriot,
	"Cyrillic": Cyrillic,
	"Deseret": Deseret,
	"Devanagari": Devanagari,
	"Dogra": Dogra,
	"Duployan": Duployan,
	"Egyptian_Hieroglyphs": Egyptian_Hieroglyphs,
	"Elbasan": Elbasan,
	"Elymaic": Elymaic,
	"Ethiopic": Ethiopic,
	"Georgian": Georgian,
	"Glagolitic": Glagolitic,
	"Gothic": Gothic,
	"Grantha": Grantha,
	"Greek": Greek,
	"Gujarati": Gujarati,
	"Gunjala_Gondi": Gunjala_Gondi,
	"Gurmukhi": Gurmukhi,
	"Han": Han,
	"Hangul": Hangul,
	"Hanunoo": Hanunoo,
	"Hatran": Hatran,
	"Hebrew": Hebrew,
	"Hiragana": Hiragana,
	"Imperial_Aramaic": Imperial_Aramaic,
	"Inherited": Inherited,
	"Inscriptional_Pahlavi": Inscriptional_Pahlavi,
	"Inscriptional_Parthian": Inscriptional_Parthian,
	"Javanese": Javanese,
	"Kaithi": Kaithi,
	"Kannada": Kannada,
	"Katakana": Katakana,
	"Kayah_Li": Kayah_Li,
	"Kharoshthi": Kharoshthi,
	"Khmer": Khmer,
	"Khojki": Khojki,
	"Khudawadi": Khudawadi,
	"Lao": Lao,
	"Latin": Latin,
	"Lepcha": Lepcha,
	"Limbu": Limbu,
	"Linear_A": Linear_A,
	"Linear_B": Linear_B,
	"Lisu": Lisu,
	"Lycian": Lycian,
	"Lydian": Lydian,
	"Mahajani": Mahajani,
	"Makasar": Makasar,
	"Malayalam": Malayalam,
	"Mandaic": Mandaic,
	"Manichaean": Manichaean,
	"Marchen": Marchen,
	"Masaram_Gondi": Masaram_Gondi,
	"Medefaidrin": Medefaidrin,
	"Meetei_Mayek": Meetei_Mayek,
	"Mende_Kikakui": Mende_Kikakui,
	"Meroitic_Cursive": Meroitic_Cursive,
	"Meroitic_Hieroglyphs": Meroitic_Hieroglyphs,
	"Miao": Miao,
	"Modi": Modi,
	"Mongolian": Mongolian,
	"Mro": Mro,
	"Multani": Multani,
	"Myanmar": Myanmar,
	"Nabataean": Nabataean,
	"New_Tai_Lue": New_Tai_Lue,
	"Newa": Newa,
	"Nko": Nko,
	"Nushu": Nushu,
	"Ogham": Ogham,
	"Ol_Chiki": Ol_Chiki,
	"Old_Hungarian": Old_Hungarian,
	"Old_Italic": Old_Italic,
	"Old_North_Arabian": Old_North_Arabian,
	"Old_Permic": Old_Permic,
	"Old_Persian": Old_Persian,
	"Old_Sogdian": Old_Sogdian,
	"Old_South_Arabian": Old_South_Arabian,
	"Old_Turkic": Old_Turkic,
	"Oriya": Oriya,
	"Osage": Osage,
	"Osmanya": Osmanya,
	"Pahawh_Hmong": Pahawh_Hmong,
	"Palmyrene": Palmyrene,
	"Pau_Cin_Hau": Pau_Cin_Hau,
	"Phags_Pa": Phags_Pa,
	"Phoenician": Phoenician,
	"Psalter_Pahlavi": Psalter_Pahlavi,
	"Rejang": Rejang,
	"Runic": Runic,
	"Samaritan": Samaritan,
	"Saurashtra": Saurashtra,
	"Sharada": Sharada,
	"Shavian": Shavian,
	"Siddham": Siddham,
	"SignWriting": SignWriting,
	"Sinhala": Sinhala,
	"Sogdian": Sogdian,
	"Sora_Sompeng": Sora_Sompeng,
	"Soyombo": Soyombo,
	"Sundanese": Sundanese,
	"Syloti_Nagri": Syloti_Nagri,
	"Syriac": Syriac,
	"Tagalog": Tagalog,
	"Tagbanwa": Tagbanwa,
	"Tai_Le": Tai_Le,
	"Tai_Tham": Tai_Tham,
	"Tai_Viet": Tai_Viet,
	"Takri": Takri,
	"Tamil": Tamil,
	"Tangut": Tangut,
	"Telugu": Telugu,
	"Thaana": Thaana,
	"Thai": Thai,
	"Tibetan": Tibetan,
	"Tifinagh": Tifinagh,
	"Tirhuta": Tirhuta,
	"Ugaritic": Ugaritic,
	"Vai": Vai,
	"Wancho": Wancho,
	"Warang_Citi": Warang_Citi,
	"Yi": Yi,
	"Zanabazar_Square": Zanabazar_Square,
}
