package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maximalRepeat = 1000
	maximalDepth  = 999
	maximalSize   = 3 << 20
	maximalBounds = 1 << 25
)

type parser struct {
	whole  string
	rest   string
	flags  Flags
	groups int
	depth  int
	bounds int // of the Unicode classes so far
}

// Parse reads an expression.
func Parse(s string, flags Flags) (*Regexp, error) {
	if err := checkUTF8(s); err != nil {
		return nil, err
	}
	if flags&Literal != 0 {
		return &Regexp{Op: OpLiteral, Flags: flags & FoldCase, Rune: []rune(s)}, nil
	}
	p := &parser{whole: s, rest: s, flags: flags}
	re, err := p.alternation()
	if err != nil {
		return nil, err
	}
	if p.rest != "" {
		return nil, &Error{ErrUnexpectedParen, s}
	}
	if size(re) > maximalSize {
		return nil, &Error{ErrLarge, s}
	}
	return re, nil
}

func checkUTF8(s string) error {
	for s != "" {
		r, width := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && width == 1 {
			return &Error{ErrInvalidUTF8, s}
		}
		s = s[width:]
	}
	return nil
}

// size estimates how long the program of an expression is.
func size(re *Regexp) int {
	n := 1 + len(re.Rune)
	if re.Op == OpCharClass {
		n = 1
	}
	for _, sub := range re.Sub {
		n += size(sub)
	}
	if re.Op == OpRepeat {
		n *= max(1, re.Min, re.Max)
	}
	return n
}

// alternation = concatenation { "|" concatenation } .
func (p *parser) alternation() (*Regexp, error) {
	var choices []*Regexp
	for {
		re, err := p.concatenation()
		if err != nil {
			return nil, err
		}
		choices = append(choices, re)
		if !strings.HasPrefix(p.rest, "|") {
			break
		}
		p.rest = p.rest[1:]
	}
	if len(choices) == 1 {
		return choices[0], nil
	}
	return &Regexp{Op: OpAlternate, Sub: choices}, nil
}

// concatenation = { atom [ repetition ] } .
func (p *parser) concatenation() (*Regexp, error) {
	var items []*Regexp
	repeated := "" // the text from the repetition that was just read
	for p.rest != "" && p.rest[0] != '|' && p.rest[0] != ')' {
		start := p.rest
		op, least, most, isRepetition := p.repetition()
		if !isRepetition {
			repeated = ""
			re, err := p.atom()
			if err != nil {
				return nil, err
			}
			items = append(items, re...)
			continue
		}
		text := start[:len(start)-len(p.rest)]
		if op == OpRepeat && (least > maximalRepeat || most > maximalRepeat || most >= 0 && least > most) {
			return nil, &Error{ErrInvalidRepeatSize, text}
		}
		var lazy Flags
		if p.flags&PerlX != 0 {
			if strings.HasPrefix(p.rest, "?") {
				p.rest = p.rest[1:]
				lazy = NonGreedy
			}
			if repeated != "" {
				return nil, &Error{ErrInvalidRepeatOp, repeated[:len(repeated)-len(p.rest)]}
			}
		}
		text = start[:len(start)-len(p.rest)]
		if len(items) == 0 {
			return nil, &Error{ErrMissingRepeatArgument, text}
		}
		last := &items[len(items)-1]
		*last = &Regexp{Op: op, Min: least, Max: most, Flags: p.flags&^NonGreedy | p.flags&NonGreedy ^ lazy, Sub: []*Regexp{*last}}
		if op == OpRepeat && (least >= 2 || most >= 2) && copies(*last) > maximalRepeat {
			return nil, &Error{ErrInvalidRepeatSize, text}
		}
		repeated = start
	}
	switch len(items) {
	case 0:
		return &Regexp{Op: OpEmptyMatch}, nil
	case 1:
		return items[0], nil
	}
	if items = joinLiterals(items); len(items) == 1 {
		return items[0], nil
	}
	return &Regexp{Op: OpConcat, Sub: items}, nil
}

// joinLiterals makes one literal of several in a row.
func joinLiterals(items []*Regexp) []*Regexp {
	joined := items[:0]
	for _, re := range items {
		if n := len(joined); n > 0 && re.Op == OpLiteral && joined[n-1].Op == OpLiteral && re.Flags == joined[n-1].Flags {
			before := joined[n-1]
			joined[n-1] = &Regexp{Op: OpLiteral, Flags: re.Flags, Rune: append(before.Rune, re.Rune...)}
			continue
		}
		joined = append(joined, re)
	}
	return joined
}

// copies tells how often the most repeated part is repeated.
func copies(re *Regexp) int {
	n := 1
	for _, sub := range re.Sub {
		n = max(n, copies(sub))
	}
	if re.Op == OpRepeat {
		most := re.Max
		if most < 0 {
			most = re.Min
		}
		n *= max(1, most)
	}
	return n
}

// repetition = "*" | "+" | "?" | "{" n [ "," [ m ] ] "}" .
func (p *parser) repetition() (op Op, least, most int, ok bool) {
	switch p.rest[0] {
	case '*':
		op, most = OpStar, -1
	case '+':
		op, least, most = OpPlus, 1, -1
	case '?':
		op, most = OpQuest, 1
	case '{':
		rest := p.rest[1:]
		if least, rest, ok = number(rest); !ok {
			return 0, 0, 0, false
		}
		most = least
		if strings.HasPrefix(rest, ",") {
			rest = rest[1:]
			if strings.HasPrefix(rest, "}") {
				most = -1
			} else if most, rest, ok = number(rest); !ok {
				return 0, 0, 0, false
			}
		}
		if !strings.HasPrefix(rest, "}") {
			return 0, 0, 0, false
		}
		p.rest = rest[1:]
		return OpRepeat, least, most, true
	default:
		return 0, 0, 0, false
	}
	p.rest = p.rest[1:]
	return op, least, most, true
}

// number takes a decimal number without leading zeros; a large one becomes too large.
func number(s string) (n int, rest string, ok bool) {
	if s == "" || s[0] < '0' || s[0] > '9' || len(s) > 1 && s[0] == '0' && '0' <= s[1] && s[1] <= '9' {
		return 0, s, false
	}
	for s != "" && '0' <= s[0] && s[0] <= '9' {
		n = min(n*10+int(s[0]-'0'), maximalRepeat+1)
		s = s[1:]
	}
	return n, s, true
}

func (p *parser) op(op Op) []*Regexp { return []*Regexp{{Op: op, Flags: p.flags}} }

// literal gives a rune on its own, as what is to be repeated.
func (p *parser) literal(r rune) []*Regexp {
	re := &Regexp{Op: OpLiteral, Rune: []rune{r}}
	if p.flags&FoldCase != 0 && unicode.SimpleFold(r) != r {
		re.Flags = FoldCase
	}
	return []*Regexp{re}
}

// atom reads one rune, class, assertion or group; flags alone give nothing.
func (p *parser) atom() ([]*Regexp, error) {
	switch p.rest[0] {
	case '(':
		return p.group()
	case '[':
		return p.class()
	case '\\':
		return p.backslash()
	case '.':
		p.rest = p.rest[1:]
		if p.flags&DotNL != 0 {
			return p.op(OpAnyChar), nil
		}
		return p.op(OpAnyCharNotNL), nil
	case '^':
		p.rest = p.rest[1:]
		if p.flags&OneLine != 0 {
			return p.op(OpBeginText), nil
		}
		return p.op(OpBeginLine), nil
	case '$':
		p.rest = p.rest[1:]
		if p.flags&OneLine != 0 {
			return []*Regexp{{Op: OpEndText, Flags: p.flags | WasDollar}}, nil
		}
		return p.op(OpEndLine), nil
	}
	r, width := utf8.DecodeRuneInString(p.rest)
	p.rest = p.rest[width:]
	return p.literal(r), nil
}
