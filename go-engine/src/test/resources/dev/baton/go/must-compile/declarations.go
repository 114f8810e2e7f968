package main

import . "fmt"

var (
	first  = second + f()
	second = third
	third  = 3
	_      = g
)

func f() int { return len(table) }

func g() { _ = table["g"] }

var table = map[string]func(){"main": main2}

func main2() { _ = first2 }

var first2, both = pair()

func pair() (int, string) { return 1, "" }

type (
	Node struct {
		Children []*Node
		Parent   *Node
		Visit    func(*Node) Node2
		ByName   map[string]Node
	}
	Node2 = Node
	I     interface {
		M(I) J
	}
	J interface {
		I
		N() []J
	}
	F    func(F) F
	C    chan C
	S    []S
	M    map[string]M
	Self struct{ self *Self }
)

type Celsius float64
type Temp = Celsius

func (t Temp) String() string { return Sprintf("%f", float64(t)) }

type stack []int

func (s *stack) push(i int) { *s = append(*s, i) }
func (s stack) len() int    { return len(s) }

func init() {}
func init() { _ = both }

func _() { _ = unusedIsFine(1) }

func unusedIsFine(_ int, _ ...string) (_ error) { return nil }

func main() {
	var s stack
	s.push(1)
	_ = s.len()
	var _ Stringer = Celsius(1)
	const x, y = 1, x2
	var (
		a, b int
		c    = a + b
	)
	_ = c + y + x
	var f F = func(f F) F { return f }
	f(f)(nil)
}

const x2 = 2
