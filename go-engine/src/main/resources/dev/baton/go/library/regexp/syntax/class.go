package syntax

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ranges is a set of runes as pairs of bounds.
type ranges []rune

// unicodeRanges gives the runes of a category or script, none if there is no such class.
func unicodeRanges(name string) []rune

// foldedRanges adds the runes that differ in case only.
func foldedRanges(set []rune) []rune

// clean sorts the pairs and joins those that touch.
func (set ranges) clean() ranges {
	type pair struct{ low, high rune }
	pairs := make([]pair, 0, len(set)/2)
	for i := 0; i < len(set); i += 2 {
		pairs = append(pairs, pair{set[i], set[i+1]})
	}
	slices.SortFunc(pairs, func(a, b pair) int { return int(a.low - b.low) })
	joined := make(ranges, 0, len(set))
	for _, p := range pairs {
		if n := len(joined); n > 0 && p.low <= joined[n-1]+1 {
			joined[n-1] = max(joined[n-1], p.high)
			continue
		}
		joined = append(joined, p.low, p.high)
	}
	return joined
}

// negated gives all other runes; the set is clean.
func (set ranges) negated() ranges {
	var others ranges
	next := rune(0)
	for i := 0; i < len(set); i += 2 {
		if set[i] > next {
			others = append(others, next, set[i]-1)
		}
		next = set[i+1] + 1
	}
	if next <= unicode.MaxRune {
		others = append(others, next, unicode.MaxRune)
	}
	return others
}

var (
	digits = ranges{'0', '9'}
	spaces = ranges{'\t', '\n', '\f', '\r', ' ', ' '}
	words  = ranges{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'}
)

var posixClasses = map[string]ranges{
	"alnum":  {'0', '9', 'A', 'Z', 'a', 'z'},
	"alpha":  {'A', 'Z', 'a', 'z'},
	"ascii":  {0, 0x7f},
	"blank":  {'\t', '\t', ' ', ' '},
	"cntrl":  {0, 0x1f, 0x7f, 0x7f},
	"digit":  digits,
	"graph":  {'!', '~'},
	"lower":  {'a', 'z'},
	"print":  {' ', '~'},
	"punct":  {'!', '/', ':', '@', '[', '`', '{', '~'},
	"space":  {'\t', '\r', ' ', ' '},
	"upper":  {'A', 'Z'},
	"word":   words,
	"xdigit": {'0', '9', 'A', 'F', 'a', 'f'},
}

// signed gives a set that is in the expression, in other cases too, or all but it.
func (p *parser) signed(set ranges, negative bool) ranges {
	if p.flags&FoldCase != 0 {
		set = foldedRanges(set)
	}
	if negative {
		return set.clean().negated()
	}
	return set
}

// namedClass takes \d, \pL, \p{Greek} and the like.
func (p *parser) namedClass() (set ranges, ok bool, err error) {
	if len(p.rest) < 2 {
		return nil, false, nil
	}
	if p.flags&UnicodeGroups != 0 && (p.rest[1] == 'p' || p.rest[1] == 'P') {
		return p.unicodeClass()
	}
	if p.flags&PerlX == 0 {
		return nil, false, nil
	}
	c := p.rest[1]
	switch c {
	case 'd', 'D':
		set = digits
	case 's', 'S':
		set = spaces
	case 'w', 'W':
		set = words
	default:
		return nil, false, nil
	}
	p.rest = p.rest[2:]
	return p.signed(set, c < 'a'), true, nil
}

func (p *parser) unicodeClass() (ranges, bool, error) {
	start := p.rest
	negative := p.rest[1] == 'P'
	p.rest = p.rest[2:]
	if p.rest == "" {
		return nil, false, &Error{ErrInvalidCharRange, start}
	}
	name := ""
	if p.rest[0] == '{' {
		end := strings.IndexByte(p.rest, '}')
		if end < 0 {
			return nil, false, &Error{ErrInvalidCharRange, start}
		}
		name = p.rest[1:end]
		p.rest = p.rest[end+1:]
	} else {
		_, width := utf8.DecodeRuneInString(p.rest)
		name = p.rest[:width]
		p.rest = p.rest[width:]
	}
	if strings.HasPrefix(name, "^") {
		negative = !negative
		name = name[1:]
	}
	set := ranges{0, unicode.MaxRune}
	if name != "Any" {
		set = nil
		if unicode.Categories[name] != nil || unicode.Scripts[name] != nil {
			set = unicodeRanges(name)
		}
	}
	if len(set) == 0 {
		return nil, false, &Error{ErrInvalidCharRange, start[:len(start)-len(p.rest)]}
	}
	if p.bounds += len(set); p.bounds > maximalBounds {
		return nil, false, &Error{ErrLarge, p.whole}
	}
	return p.signed(set, negative), true, nil
}

// class = "[" [ "^" ] { item } "]" .
func (p *parser) class() ([]*Regexp, error) {
	start := p.rest
	p.rest = p.rest[1:]
	negative := strings.HasPrefix(p.rest, "^")
	var set ranges
	if negative {
		p.rest = p.rest[1:]
		if p.flags&ClassNL == 0 {
			set = append(set, '\n', '\n')
		}
	}
	for first := true; first || p.rest == "" || p.rest[0] != ']'; first = false {
		if p.rest != "" && p.rest[0] == '-' && p.flags&PerlX == 0 && !first && !strings.HasPrefix(p.rest, "-]") {
			_, width := utf8.DecodeRuneInString(p.rest[1:])
			return nil, &Error{ErrInvalidCharRange, p.rest[:1+width]}
		}
		more, err := p.classItem(start)
		if err != nil {
			return nil, err
		}
		set = append(set, more...)
	}
	p.rest = p.rest[1:]
	set = set.clean()
	if negative {
		set = set.negated()
	}
	return []*Regexp{{Op: OpCharClass, Flags: p.flags, Rune: set}}, nil
}

// classItem = "[:" name ":]" | namedClass | rune [ "-" rune ] .
func (p *parser) classItem(class string) (ranges, error) {
	if strings.HasPrefix(p.rest, "[:") {
		if end := strings.Index(p.rest, ":]"); end >= 2 {
			name := p.rest[2:end]
			set, ok := posixClasses[strings.TrimPrefix(name, "^")]
			if !ok {
				return nil, &Error{ErrInvalidCharRange, p.rest[:end+2]}
			}
			p.rest = p.rest[end+2:]
			return p.signed(set, strings.HasPrefix(name, "^")), nil
		}
	}
	if strings.HasPrefix(p.rest, `\`) {
		set, ok, err := p.namedClass()
		if err != nil || ok {
			return set, err
		}
	}
	start := p.rest
	low, err := p.classRune(class)
	if err != nil {
		return nil, err
	}
	high := low
	if len(p.rest) >= 2 && p.rest[0] == '-' && p.rest[1] != ']' {
		p.rest = p.rest[1:]
		if high, err = p.classRune(class); err != nil {
			return nil, err
		}
		if high < low {
			return nil, &Error{ErrInvalidCharRange, start[:len(start)-len(p.rest)]}
		}
	}
	return p.signed(ranges{low, high}, false), nil
}

func (p *parser) classRune(class string) (rune, error) {
	if p.rest == "" {
		return 0, &Error{ErrMissingBracket, class}
	}
	if p.rest[0] == '\\' {
		return p.escape()
	}
	r, width := utf8.DecodeRuneInString(p.rest)
	p.rest = p.rest[width:]
	return r, nil
}
