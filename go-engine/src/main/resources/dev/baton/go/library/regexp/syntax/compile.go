package syntax

import (
	"slices"
	"unicode"
)

type compiler struct {
	prog Prog
}

// fragment is a part of a program with ends that lead nowhere yet. An end is the number of an
// instruction, doubled, and one more for its second way.
type fragment struct {
	start    uint32
	ends     []uint32
	nullable bool
}

// Compile makes the program of an expression.
func Compile(re *Regexp) (*Prog, error) {
	c := &compiler{}
	c.prog.NumCap = 2
	c.inst(Inst{Op: InstFail})
	f := c.expression(re)
	c.patch(f.ends, c.inst(Inst{Op: InstMatch}))
	c.prog.Start = int(f.start)
	return &c.prog, nil
}

func (c *compiler) inst(i Inst) uint32 {
	c.prog.Inst = append(c.prog.Inst, i)
	return uint32(len(c.prog.Inst) - 1)
}

func (c *compiler) patch(ends []uint32, to uint32) {
	for _, end := range ends {
		if end&1 == 0 {
			c.prog.Inst[end>>1].Out = to
		} else {
			c.prog.Inst[end>>1].Arg = to
		}
	}
}

func (c *compiler) expression(re *Regexp) fragment {
	switch re.Op {
	case OpEmptyMatch:
		return c.single(Inst{Op: InstNop}, true)
	case OpLiteral:
		return c.literal(re)
	case OpCharClass:
		return c.runes(re.Rune)
	case OpAnyChar:
		return c.single(Inst{Op: InstRuneAny}, false)
	case OpAnyCharNotNL:
		return c.single(Inst{Op: InstRuneAnyNotNL}, false)
	case OpBeginLine:
		return c.empty(EmptyBeginLine)
	case OpEndLine:
		return c.empty(EmptyEndLine)
	case OpBeginText:
		return c.empty(EmptyBeginText)
	case OpEndText:
		return c.empty(EmptyEndText)
	case OpWordBoundary:
		return c.empty(EmptyWordBoundary)
	case OpNoWordBoundary:
		return c.empty(EmptyNoWordBoundary)
	case OpCapture:
		open := c.capture(2 * re.Cap)
		sub := c.expression(re.Sub[0])
		return c.concat(c.concat(open, sub), c.capture(2*re.Cap+1))
	case OpStar:
		return c.star(c.expression(re.Sub[0]), re.Flags&NonGreedy != 0)
	case OpPlus:
		return c.plus(c.expression(re.Sub[0]), re.Flags&NonGreedy != 0)
	case OpQuest:
		return c.quest(c.expression(re.Sub[0]), re.Flags&NonGreedy != 0)
	case OpRepeat:
		return c.repeat(re)
	case OpConcat:
		f := c.expression(re.Sub[0])
		for _, sub := range re.Sub[1:] {
			f = c.concat(f, c.expression(sub))
		}
		return f
	case OpAlternate:
		f := c.expression(re.Sub[0])
		for _, sub := range re.Sub[1:] {
			f = c.alternate(f, c.expression(sub))
		}
		return f
	}
	return fragment{}
}

func (c *compiler) single(i Inst, nullable bool) fragment {
	at := c.inst(i)
	return fragment{at, []uint32{at << 1}, nullable}
}

func (c *compiler) empty(op EmptyOp) fragment {
	return c.single(Inst{Op: InstEmptyWidth, Arg: uint32(op)}, true)
}

func (c *compiler) capture(slot int) fragment {
	c.prog.NumCap = max(c.prog.NumCap, slot+1)
	return c.single(Inst{Op: InstCapture, Arg: uint32(slot)}, true)
}

func (c *compiler) literal(re *Regexp) fragment {
	if len(re.Rune) == 0 {
		return c.single(Inst{Op: InstNop}, true)
	}
	var f fragment
	for i, r := range re.Rune {
		set := ranges{r, r}
		if re.Flags&FoldCase != 0 {
			for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
				set = append(set, other, other)
			}
		}
		one := c.runes(set.clean())
		if i == 0 {
			f = one
		} else {
			f = c.concat(f, one)
		}
	}
	return f
}

func (c *compiler) runes(set []rune) fragment {
	switch {
	case len(set) == 0:
		return fragment{start: 0}
	case len(set) == 2 && set[0] == set[1]:
		return c.single(Inst{Op: InstRune1, Rune: set[:1]}, false)
	case len(set) == 2 && set[0] == 0 && set[1] == unicode.MaxRune:
		return c.single(Inst{Op: InstRuneAny}, false)
	}
	return c.single(Inst{Op: InstRune, Rune: set}, false)
}

func (c *compiler) concat(a, b fragment) fragment {
	if a.start == 0 || b.start == 0 {
		return fragment{}
	}
	c.patch(a.ends, b.start)
	return fragment{a.start, b.ends, a.nullable && b.nullable}
}

func (c *compiler) alternate(a, b fragment) fragment {
	if a.start == 0 {
		return b
	}
	if b.start == 0 {
		return a
	}
	at := c.inst(Inst{Op: InstAlt, Out: a.start, Arg: b.start})
	return fragment{at, slices.Concat(a.ends, b.ends), a.nullable || b.nullable}
}

// loop gives an alternative between a way and going on; the lazy one goes on first.
func (c *compiler) loop(start uint32, lazy bool) (at, end uint32) {
	if lazy {
		at = c.inst(Inst{Op: InstAlt, Arg: start})
		return at, at << 1
	}
	at = c.inst(Inst{Op: InstAlt, Out: start})
	return at, at<<1 | 1
}

func (c *compiler) quest(f fragment, lazy bool) fragment {
	at, end := c.loop(f.start, lazy)
	return fragment{at, append(slices.Clip(f.ends), end), true}
}

func (c *compiler) plus(f fragment, lazy bool) fragment {
	if f.start == 0 {
		return f
	}
	at, end := c.loop(f.start, lazy)
	c.patch(f.ends, at)
	return fragment{f.start, []uint32{end}, f.nullable}
}

// star is (f+)? where f may match nothing, so that the empty match is tried in its turn.
func (c *compiler) star(f fragment, lazy bool) fragment {
	if f.nullable {
		return c.quest(c.plus(f, lazy), lazy)
	}
	at, end := c.loop(f.start, lazy)
	c.patch(f.ends, at)
	return fragment{at, []uint32{end}, true}
}

// repeat writes the part as often as it must match, and then optional ones, each in the one before.
func (c *compiler) repeat(re *Regexp) fragment {
	sub, lazy := re.Sub[0], re.Flags&NonGreedy != 0
	var f fragment
	written := false
	join := func(more fragment) {
		if written {
			more = c.concat(f, more)
		}
		f, written = more, true
	}
	if re.Max < 0 {
		if re.Min == 0 {
			return c.star(c.expression(sub), lazy)
		}
		for range re.Min - 1 {
			join(c.expression(sub))
		}
		join(c.plus(c.expression(sub), lazy))
		return f
	}
	for range re.Min {
		join(c.expression(sub))
	}
	var optional []fragment
	for range re.Max - re.Min {
		optional = append(optional, c.expression(sub))
	}
	if len(optional) > 0 {
		rest := c.quest(optional[len(optional)-1], lazy)
		for i := len(optional) - 2; i >= 0; i-- {
			rest = c.quest(c.concat(optional[i], rest), lazy)
		}
		join(rest)
	}
	if !written {
		return c.single(Inst{Op: InstNop}, true)
	}
	return f
}
