package syntax

import (
	"unicode"
)

// InstOp is what an instruction does.
type InstOp uint8

const (
	InstAlt InstOp = iota
	InstAltMatch
	InstCapture
	InstEmptyWidth
	InstMatch
	InstFail
	InstNop
	InstRune
	InstRune1
	InstRuneAny
	InstRuneAnyNotNL
)

// EmptyOp is a set of things that are true of a place between two runes.
type EmptyOp uint8

const (
	EmptyBeginLine EmptyOp = 1 << iota
	EmptyEndLine
	EmptyBeginText
	EmptyEndText
	EmptyWordBoundary
	EmptyNoWordBoundary
)

// EmptyOpContext tells what is true between two runes, -1 being none.
func EmptyOpContext(r1, r2 rune) EmptyOp {
	var op EmptyOp
	if r1 == '\n' || r1 < 0 {
		op |= EmptyBeginLine
	}
	if r1 < 0 {
		op |= EmptyBeginText
	}
	if r2 == '\n' || r2 < 0 {
		op |= EmptyEndLine
	}
	if r2 < 0 {
		op |= EmptyEndText
	}
	if IsWordChar(r1) != IsWordChar(r2) {
		return op | EmptyWordBoundary
	}
	return op | EmptyNoWordBoundary
}

// IsWordChar tells whether a rune is one of \w.
func IsWordChar(r rune) bool {
	return 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '_'
}

// Inst is an instruction; Arg is an alternative's second way, a capture's slot or an EmptyOp.
type Inst struct {
	Op   InstOp
	Out  uint32
	Arg  uint32
	Rune []rune
}

// Prog is the program of an expression.
type Prog struct {
	Inst   []Inst
	Start  int
	NumCap int
}

// MatchRune tells whether an instruction takes a rune.
func (i *Inst) MatchRune(r rune) bool {
	switch i.Op {
	case InstRune1:
		return r == i.Rune[0]
	case InstRuneAny:
		return true
	case InstRuneAnyNotNL:
		return r != '\n'
	}
	set := i.Rune
	if len(set) <= 8 {
		for at := 0; at < len(set) && r >= set[at]; at += 2 {
			if r <= set[at+1] {
				return true
			}
		}
		return false
	}
	low, high := 0, len(set)/2
	for low < high {
		middle := int(uint(low+high) >> 1)
		if r > set[2*middle+1] {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low < len(set)/2 && set[2*low] <= r
}

// next passes over what does nothing here.
func (p *Prog) next(pc uint32) *Inst {
	i := &p.Inst[pc]
	for i.Op == InstNop || i.Op == InstCapture {
		i = &p.Inst[i.Out]
	}
	return i
}

// Prefix gives the text that all matches begin with, and whether it is all of the match.
func (p *Prog) Prefix() (prefix string, complete bool) {
	i := p.next(uint32(p.Start))
	var text []rune
	for i.Op == InstRune1 && i.Rune[0] != unicode.ReplacementChar {
		text = append(text, i.Rune[0])
		i = p.next(i.Out)
	}
	return string(text), i.Op == InstMatch
}

// StartCond gives what must be true where a match begins.
func (p *Prog) StartCond() EmptyOp {
	var flag EmptyOp
	i := &p.Inst[p.Start]
	for {
		switch i.Op {
		case InstEmptyWidth:
			flag |= EmptyOp(i.Arg)
		case InstFail:
			return ^EmptyOp(0)
		case InstCapture, InstNop:
		default:
			return flag
		}
		i = &p.Inst[i.Out]
	}
}
