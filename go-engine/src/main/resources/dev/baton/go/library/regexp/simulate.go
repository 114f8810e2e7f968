package regexp

import (
	"regexp/syntax"
	"sync"
)

// queue is a set of threads in the order of their preference, one for an instruction: the
// instruction each is at, and the slots of its way to it.
type queue struct {
	index []uint32
	pcs   []uint32
	slots [][]int
}

func (q *queue) has(pc uint32) bool {
	i := q.index[pc]
	return int(i) < len(q.pcs) && q.pcs[i] == pc
}

// add enters a thread without slots.
func (q *queue) add(pc uint32) {
	q.index[pc] = uint32(len(q.pcs))
	q.pcs = append(q.pcs, pc)
	q.slots = append(q.slots, nil)
}

func (q *queue) clear() {
	q.pcs = q.pcs[:0]
	q.slots = q.slots[:0]
}

// machine simulates all ways in step with the text.
type machine struct {
	re        *Regexp
	s         string
	now, next queue
	free      [][]int
	slots     []int
	best      []int
	matched   bool
}

var machines sync.Pool

func (re *Regexp) simulate(s string, from, slots int) []int {
	m, _ := machines.Get().(*machine)
	if m == nil {
		m = new(machine)
	}
	m.re = re
	if n := len(re.prog.Inst); len(m.now.index) < n {
		m.now.index, m.next.index = make([]uint32, n), make([]uint32, n)
	}
	if len(m.slots) != slots {
		m.slots, m.free = make([]int, slots), nil
	}
	m.s, m.best, m.matched = s, make([]int, slots), false
	m.run(from)
	m.re, m.s = nil, ""
	m.drop(&m.now, 0)
	matched, best := m.matched, m.best
	machines.Put(m)
	switch {
	case !matched:
		return nil
	case slots == 0:
		return found
	}
	return best
}

// drop forgets the threads from one on.
func (m *machine) drop(q *queue, from int) {
	for _, slots := range q.slots[from:] {
		if slots != nil {
			m.free = append(m.free, slots)
		}
	}
	q.clear()
}

func (m *machine) run(at int) {
	for at <= len(m.s) {
		if len(m.now.pcs) == 0 {
			if m.matched {
				return
			}
			if at = m.re.candidate(m.s, at); at < 0 {
				return
			}
		}
		if !m.matched && (!m.re.anchored || at == 0) {
			for i := range m.slots {
				m.slots[i] = -1
			}
			if len(m.slots) > 0 {
				m.slots[0] = at
			}
			m.follow(&m.now, uint32(m.re.prog.Start), at)
		}
		r, width := runeAt(m.s, at)
		m.step(r, width, at)
		if width == 0 || m.matched && len(m.slots) == 0 {
			return
		}
		at += width
	}
}

// step takes a rune in all threads.
func (m *machine) step(r rune, width, at int) {
	longest := m.re.longest
	for n := 0; n < len(m.now.pcs); n++ {
		slots := m.now.slots[n]
		m.now.slots[n] = nil
		if longest && m.matched && len(slots) > 0 && m.best[0] < slots[0] {
			m.free = append(m.free, slots)
			continue
		}
		i := &m.re.prog.Inst[m.now.pcs[n]]
		if i.Op == syntax.InstMatch {
			if len(slots) > 0 && (!longest || !m.matched || m.best[1] < at) {
				copy(m.best, slots)
				m.best[1] = at
			}
			m.matched = true
			if !longest {
				// The other threads are less preferred.
				if slots != nil {
					m.free = append(m.free, slots)
				}
				m.drop(&m.now, n+1)
				break
			}
		} else if width > 0 && i.Op >= syntax.InstRune && i.MatchRune(r) {
			copy(m.slots, slots)
			m.follow(&m.next, i.Out, at+width)
		}
		if slots != nil {
			m.free = append(m.free, slots)
		}
	}
	m.now.clear()
	m.now, m.next = m.next, m.now
}

// follow adds the threads that an instruction leads to without taking a rune.
func (m *machine) follow(q *queue, pc uint32, at int) {
	for pc != 0 && !q.has(pc) {
		q.add(pc)
		i := &m.re.prog.Inst[pc]
		switch i.Op {
		case syntax.InstAlt:
			m.follow(q, i.Out, at)
			pc = i.Arg
		case syntax.InstNop:
			pc = i.Out
		case syntax.InstEmptyWidth:
			if syntax.EmptyOp(i.Arg)&^context(m.s, at) != 0 {
				return
			}
			pc = i.Out
		case syntax.InstCapture:
			if slot := int(i.Arg); slot < len(m.slots) {
				old := m.slots[slot]
				m.slots[slot] = at
				m.follow(q, i.Out, at)
				m.slots[slot] = old
				return
			}
			pc = i.Out
		case syntax.InstFail:
			return
		default:
			if len(m.slots) > 0 {
				var slots []int
				if last := len(m.free) - 1; last >= 0 {
					slots = m.free[last]
					m.free = m.free[:last]
				} else {
					slots = make([]int, len(m.slots))
				}
				copy(slots, m.slots)
				q.slots[q.index[pc]] = slots
			}
			return
		}
	}
}
