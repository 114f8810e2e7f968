package regexp

import (
	"regexp/syntax"
	"sync"
)

// A tracker may note so many pairs of an instruction and a place, and looks at so many places first.
const (
	maximalPairs = 256 * 1024
	firstPlaces  = 1024
)

// tracker tries ways one after the other and never one instruction at one place twice, which keeps
// the time linear. It sees the text up to a limit only.
type tracker struct {
	re      *Regexp
	s       string
	from    int
	limit   int
	width   int // places for each instruction
	visited []uint64
	jobs    []int64
	slots   []int
	best    []int
}

var trackers sync.Pool

// What is still to be tried is an instruction, in the upper half, at a place. A negative
// instruction gives a slot its old value back.
func job(pc, at int) int64 { return int64(pc)<<32 | int64(uint32(at)) }

// track searches in a part of the text, and in a larger one if that does not decide it.
func (re *Regexp) track(s string, from, slots int) []int {
	t, _ := trackers.Get().(*tracker)
	if t == nil {
		t = new(tracker)
	}
	t.re = re
	defer func() {
		t.re, t.s = nil, ""
		trackers.Put(t)
	}()
	places := firstPlaces
	for places*len(re.prog.Inst) <= maximalPairs {
		match, undecided := t.run(s, from, min(len(s), from+places-1), slots)
		if undecided < 0 {
			return match
		}
		if undecided == from {
			places *= 8
		}
		from = undecided
	}
	return re.simulate(s, from, slots)
}

// run searches up to a limit. It gives the place from which the text up to there decides nothing,
// or -1.
func (t *tracker) run(s string, from, limit, slots int) (match []int, undecided int) {
	t.s, t.from, t.limit, t.width = s, from, limit, limit-from+1
	words := (len(t.re.prog.Inst)*t.width + 63) / 64
	if cap(t.visited) < words {
		t.visited = make([]uint64, words)
	} else {
		t.visited = t.visited[:words]
		clear(t.visited)
	}
	if cap(t.slots) < slots {
		t.slots = make([]int, slots)
	}
	t.slots = t.slots[:slots]
	t.best = nil
	width := 1
	for at := from; at <= len(s); at += width {
		if at = t.re.candidate(s, at); at < 0 {
			return nil, -1
		}
		if at > limit {
			return nil, at
		}
		for i := range t.slots {
			t.slots[i] = -1
		}
		matched, decided := t.beginAt(at)
		if !decided {
			return nil, at
		}
		if matched {
			return t.best, -1
		}
		_, width = runeAt(s, at)
		width = max(width, 1)
	}
	return nil, -1
}

// isNew notes an instruction at a place and tells whether it was not there before.
func (t *tracker) isNew(pc, at int) bool {
	bit := pc*t.width + at - t.from
	mask := uint64(1) << (bit & 63)
	word := t.visited[bit>>6]
	t.visited[bit>>6] = word | mask
	return word&mask == 0
}

// beginAt looks for a match that begins at a place.
func (t *tracker) beginAt(start int) (matched, decided bool) {
	prog := t.re.prog
	t.jobs = append(t.jobs[:0], job(prog.Start, start))
	for len(t.jobs) > 0 {
		last := len(t.jobs) - 1
		pc, at := int(t.jobs[last]>>32), int(int32(t.jobs[last]))
		t.jobs = t.jobs[:last]
		if pc < 0 {
			t.slots[-pc-1] = at
			continue
		}
		for pc != 0 && t.isNew(pc, at) {
			i := &prog.Inst[pc]
			pc = int(i.Out)
			switch i.Op {
			case syntax.InstFail:
				pc = 0
			case syntax.InstAlt:
				t.jobs = append(t.jobs, job(int(i.Arg), at))
			case syntax.InstCapture:
				if int(i.Arg) < len(t.slots) {
					t.jobs = append(t.jobs, job(-int(i.Arg)-1, t.slots[i.Arg]))
					t.slots[i.Arg] = at
				}
			case syntax.InstEmptyWidth:
				if syntax.EmptyOp(i.Arg)&^context(t.s, at) != 0 {
					pc = 0
				}
			case syntax.InstNop:
			case syntax.InstMatch:
				if t.keep(start, at) {
					return true, true
				}
				matched = true
				pc = 0
			default:
				r, width := runeAt(t.s, at)
				switch {
				case width == 0 || !i.MatchRune(r):
					pc = 0
				case at+width > t.limit:
					return false, false
				default:
					at += width
				}
			}
		}
	}
	return matched, true
}

// keep notes a match and tells whether there can be no better one.
func (t *tracker) keep(start, end int) bool {
	if len(t.slots) == 0 {
		t.best = found
		return true
	}
	if t.best == nil || end > t.best[1] {
		t.best = append(t.best[:0], t.slots...)
		t.best[0], t.best[1] = start, end
	}
	return !t.re.longest || end == len(t.s)
}
