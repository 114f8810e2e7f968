package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maximalRepeat = 1000
	maximalDepth  = 1000
	maximalSize   = 3 << 20
)

type parser struct {
	whole  string
	rest   string
	flags  Flags
	groups int
	names  map[string]bool
	depth  int
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
	return &Regexp{Op: OpConcat, Sub: joinLiterals(items)}, nil
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

// group = "(" alternation ")" | "(?" ( "P<" name ">" | "<" name ">" | flags ":" ) alternation ")" | "(?" flags ")" .
func (p *parser) group() ([]*Regexp, error) {
	if p.depth++; p.depth > maximalDepth {
		return nil, &Error{ErrNestingDepth, p.whole}
	}
	defer func() { p.depth-- }()
	outer := p.flags
	if p.flags&PerlX == 0 || !strings.HasPrefix(p.rest, "(?") {
		p.rest = p.rest[1:]
		return p.capture("", outer)
	}
	if strings.HasPrefix(p.rest, "(?P<") || strings.HasPrefix(p.rest, "(?<") {
		name, err := p.groupName()
		if err != nil {
			return nil, err
		}
		return p.capture(name, outer)
	}
	opens, err := p.groupFlags()
	if err != nil || !opens {
		return nil, err
	}
	re, err := p.closed(outer)
	if err != nil {
		return nil, err
	}
	return []*Regexp{re}, nil
}

func (p *parser) capture(name string, outer Flags) ([]*Regexp, error) {
	p.groups++
	number := p.groups
	re, err := p.closed(outer)
	if err != nil {
		return nil, err
	}
	return []*Regexp{{Op: OpCapture, Flags: outer, Cap: number, Name: name, Sub: []*Regexp{re}}}, nil
}

// closed reads what is in a group and the parenthesis at its end.
func (p *parser) closed(outer Flags) (*Regexp, error) {
	re, err := p.alternation()
	if err != nil {
		return nil, err
	}
	if p.rest == "" {
		return nil, &Error{ErrMissingParen, p.whole}
	}
	p.rest = p.rest[1:]
	p.flags = outer
	return re, nil
}

func (p *parser) groupName() (string, error) {
	end := strings.IndexByte(p.rest, '>')
	if end < 0 {
		return "", &Error{ErrInvalidNamedCapture, p.rest}
	}
	name := p.rest[strings.IndexByte(p.rest, '<')+1 : end]
	if !isGroupName(name) {
		return "", &Error{ErrInvalidNamedCapture, p.rest[:end+1]}
	}
	if p.names[name] {
		return "", &Error{ErrInvalidNamedCapture, name}
	}
	if p.names == nil {
		p.names = map[string]bool{}
	}
	p.names[name] = true
	p.rest = p.rest[end+1:]
	return name, nil
}

func isGroupName(name string) bool {
	for _, c := range name {
		if c != '_' && !isAlphanumeric(c) {
			return false
		}
	}
	return name != ""
}

func isAlphanumeric(c rune) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

// groupFlags takes (?flags) or (?flags: and tells whether a group is open then.
func (p *parser) groupFlags() (bool, error) {
	start := p.rest
	p.rest = p.rest[2:]
	flags := p.flags
	negative, any := false, false
	for p.rest != "" {
		c, width := utf8.DecodeRuneInString(p.rest)
		p.rest = p.rest[width:]
		var flag Flags
		inverse := false
		switch c {
		case 'i':
			flag = FoldCase
		case 'm':
			flag, inverse = OneLine, true
		case 's':
			flag = DotNL
		case 'U':
			flag = NonGreedy
		case '-':
			if negative {
				return false, &Error{ErrInvalidPerlOp, start[:len(start)-len(p.rest)]}
			}
			negative, any = true, false
			continue
		case ':', ')':
			if negative && !any {
				return false, &Error{ErrInvalidPerlOp, start[:len(start)-len(p.rest)]}
			}
			p.flags = flags
			return c == ':', nil
		default:
			return false, &Error{ErrInvalidPerlOp, start[:len(start)-len(p.rest)]}
		}
		any = true
		if negative != inverse {
			flags &^= flag
		} else {
			flags |= flag
		}
	}
	return false, &Error{ErrMissingParen, p.whole}
}

// backslash reads what begins with one: an assertion, a quotation, a class or an escaped rune.
func (p *parser) backslash() ([]*Regexp, error) {
	if p.flags&PerlX != 0 && len(p.rest) >= 2 {
		op := Op(0)
		switch p.rest[1] {
		case 'A':
			op = OpBeginText
		case 'z':
			op = OpEndText
		case 'b':
			op = OpWordBoundary
		case 'B':
			op = OpNoWordBoundary
		case 'C':
			return nil, &Error{ErrInvalidEscape, `\C`}
		case 'Q':
			text, rest, _ := strings.Cut(p.rest[2:], `\E`)
			p.rest = rest
			var quoted []*Regexp
			for _, r := range text {
				quoted = append(quoted, p.literal(r)...)
			}
			return quoted, nil
		}
		if op != 0 {
			p.rest = p.rest[2:]
			return p.op(op), nil
		}
	}
	set, ok, err := p.namedClass()
	if err != nil {
		return nil, err
	}
	if ok {
		return []*Regexp{{Op: OpCharClass, Flags: p.flags, Rune: set.clean()}}, nil
	}
	r, err := p.escape()
	if err != nil {
		return nil, err
	}
	return p.literal(r), nil
}

// escape takes a backslash and the rune it stands before, or the number of one.
func (p *parser) escape() (rune, error) {
	start := p.rest
	p.rest = p.rest[1:]
	if p.rest == "" {
		return 0, &Error{ErrTrailingBackslash, ""}
	}
	c, width := utf8.DecodeRuneInString(p.rest)
	p.rest = p.rest[width:]
	switch {
	case c == '0' || '1' <= c && c <= '7' && startsOctal(p.rest):
		return p.octal(c - '0'), nil
	case c == 'x':
		if r, ok := p.hexadecimal(); ok {
			return r, nil
		}
	case c < utf8.RuneSelf && !isAlphanumeric(c):
		return c, nil
	default:
		if at := strings.IndexRune("afnrtv", c); at >= 0 {
			return rune("\a\f\n\r\t\v"[at]), nil
		}
	}
	return 0, &Error{ErrInvalidEscape, start[:len(start)-len(p.rest)]}
}

func startsOctal(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '7' }

func (p *parser) octal(r rune) rune {
	for i := 0; i < 2 && startsOctal(p.rest); i++ {
		r = r*8 + rune(p.rest[0]-'0')
		p.rest = p.rest[1:]
	}
	return r
}

func (p *parser) hexadecimal() (rune, bool) {
	if strings.HasPrefix(p.rest, "{") {
		p.rest = p.rest[1:]
		var r rune
		for digits := 0; p.rest != ""; digits++ {
			c := p.rest[0]
			v := hexDigit(c)
			if v < 0 {
				if c == '}' && digits > 0 {
					p.rest = p.rest[1:]
					return r, true
				}
				_, width := utf8.DecodeRuneInString(p.rest)
				p.rest = p.rest[width:]
				return 0, false
			}
			p.rest = p.rest[1:]
			if r = r*16 + v; r > unicode.MaxRune {
				return 0, false
			}
		}
		return 0, false
	}
	if len(p.rest) < 2 {
		return 0, false
	}
	high, low := hexDigit(p.rest[0]), hexDigit(p.rest[1])
	if high < 0 || low < 0 {
		return 0, false
	}
	p.rest = p.rest[2:]
	return high*16 + low, true
}

func hexDigit(c byte) rune {
	switch {
	case '0' <= c && c <= '9':
		return rune(c - '0')
	case 'a' <= c && c <= 'f':
		return rune(c - 'a' + 10)
	case 'A' <= c && c <= 'F':
		return rune(c - 'A' + 10)
	}
	return -1
}
