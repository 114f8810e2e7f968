package syntax

import (
	"strings"
	"unicode/utf8"
)

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
