package unicode

// CaseRange is runes whose other cases are as far away; Delta is by case.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

type d [MaxCase]rune

// UpperLower in a Delta says that upper and lower letters alternate.
const UpperLower = MaxRune + 1

// SpecialCase is a language's own rules, which go before the general ones.
type SpecialCase []CaseRange

// TurkishCase has the dotted and the dotless i.
var TurkishCase SpecialCase = SpecialCase{
	{0x0049, 0x0049, d{0, 0x131 - 0x49, 0}},
	{0x0069, 0x0069, d{0x130 - 0x69, 0, 0x130 - 0x69}},
	{0x0130, 0x0130, d{0, 0x69 - 0x130, 0}},
	{0x0131, 0x0131, d{0x49 - 0x131, 0, 0x49 - 0x131}},
}

// AzeriCase is as in Turkish.
var AzeriCase SpecialCase = TurkishCase

// to gives a rune's other case by the special rules; ok says whether there is one for it.
func (special SpecialCase) to(_case int, r rune) (mapped rune, ok bool) {
	for _, c := range special {
		if rune(c.Lo) > r || r > rune(c.Hi) {
			continue
		}
		delta := c.Delta[_case]
		if delta > MaxRune {
			odd := (r - rune(c.Lo)) & 1
			want := rune(_case & 1)
			return r - odd + want, true
		}
		return r + delta, true
	}
	return r, false
}

func (special SpecialCase) ToUpper(r rune) rune {
	if mapped, ok := special.to(UpperCase, r); ok {
		return mapped
	}
	return ToUpper(r)
}

func (special SpecialCase) ToTitle(r rune) rune {
	if mapped, ok := special.to(TitleCase, r); ok {
		return mapped
	}
	return ToTitle(r)
}

func (special SpecialCase) ToLower(r rune) rune {
	if mapped, ok := special.to(LowerCase, r); ok {
		return mapped
	}
	return ToLower(r)
}
