package regexp

import "regexp/syntax"

// A tracker may note so many pairs of an instruction and a place.
const (
	maximalProgram = 500
	maximalPairs   = 256 * 1024
)

func fitsTracker(prog *syntax.Prog, length int) bool {
	return len(prog.Inst) <= maximalProgram && (length+1)*len(prog.Inst) <= maximalPairs
}

// job is something that is still to be tried: an instruction at a place, or to give a slot its old
// value back if pc is negative.
type job struct {
	pc, at int32
}

// tracker tries ways one after the other and never one instruction at one place twice, which keeps
// the time linear.
type tracker struct {
	re      *Regexp
	s       string
	from    int
	width   int // places for each instruction
	visited []uint32
	jobs    []job
	slots   []int
	best    []int
}

func (re *Regexp) track(s string, from, slots int) []int {
	t, _ := re.trackers.Get().(*tracker)
	if t == nil {
		t = &tracker{re: re}
	}
	match := t.run(s, from, slots)
	t.s = ""
	re.trackers.Put(t)
	return match
}

func (t *tracker) run(s string, from, slots int) []int {
	t.s, t.from, t.width = s, from, len(s)-from+1
	words := (len(t.re.prog.Inst)*t.width + 31) / 32
	if cap(t.visited) < words {
		t.visited = make([]uint32, words)
	} else {
		t.visited = t.visited[:words]
		clear(t.visited)
	}
	if cap(t.slots) < slots {
		t.slots = make([]int, slots)
	}
	t.slots = t.slots[:slots]
	t.best = nil
	for at := from; at <= len(s); at++ {
		if at = t.re.candidate(s, at); at < 0 {
			return nil
		}
		for i := range t.slots {
			t.slots[i] = -1
		}
		if t.beginAt(at) {
			return t.best
		}
	}
	return nil
}

// isNew notes an instruction at a place and tells whether it was not there before.
func (t *tracker) isNew(pc, at int32) bool {
	bit := int(pc)*t.width + int(at) - t.from
	mask := uint32(1) << (bit & 31)
	if t.visited[bit>>5]&mask != 0 {
		return false
	}
	t.visited[bit>>5] |= mask
	return true
}

// beginAt looks for a match that begins at a place.
func (t *tracker) beginAt(start int) bool {
	prog := t.re.prog
	t.jobs = append(t.jobs[:0], job{int32(prog.Start), int32(start)})
	matched := false
	for len(t.jobs) > 0 {
		last := len(t.jobs) - 1
		j := t.jobs[last]
		t.jobs = t.jobs[:last]
		if j.pc < 0 {
			t.slots[-j.pc-1] = int(j.at)
			continue
		}
		pc, at := j.pc, j.at
		for t.isNew(pc, at) {
			i := &prog.Inst[pc]
			pc = int32(i.Out)
			switch i.Op {
			case syntax.InstFail:
				pc = 0
			case syntax.InstAlt:
				t.jobs = append(t.jobs, job{int32(i.Arg), at})
			case syntax.InstCapture:
				if int(i.Arg) < len(t.slots) {
					t.jobs = append(t.jobs, job{-int32(i.Arg) - 1, int32(t.slots[i.Arg])})
					t.slots[i.Arg] = int(at)
				}
			case syntax.InstEmptyWidth:
				if syntax.EmptyOp(i.Arg)&^context(t.s, int(at)) != 0 {
					pc = 0
				}
			case syntax.InstNop:
			case syntax.InstMatch:
				if t.keep(start, int(at)) {
					return true
				}
				matched = true
				pc = 0
			default:
				r, width := runeAt(t.s, int(at))
				if width == 0 || !i.MatchRune(r) {
					pc = 0
				} else {
					at += int32(width)
				}
			}
			if pc == 0 {
				break
			}
		}
	}
	return matched
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
