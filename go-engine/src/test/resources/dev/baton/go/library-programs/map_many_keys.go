// Maps stay fast whatever their keys look like.
package main

import (
	"fmt"
	"math"
)

type point struct{ X, Y int }

type small struct {
	A int8
	B string
	C float32
	_ int
	D any
}

const side = 300

func grid(enter func(x, y int)) {
	for x := -side / 2; x < side/2; x++ {
		for y := -side / 2; y < side/2; y++ {
			enter(x, y)
		}
	}
}

func count[K comparable](name string, key func(x, y int) K) {
	m := map[K]int{}
	grid(func(x, y int) { m[key(x, y)] += x*1000 + y })
	wrong := 0
	grid(func(x, y int) {
		if m[key(x, y)] != x*1000+y {
			wrong++
		}
	})
	n := len(m)
	grid(func(x, y int) {
		if x%2 == 0 {
			delete(m, key(x, y))
		}
	})
	fmt.Println(name, n, wrong, len(m))
}

func notNumbers() {
	m := map[float64]int{}
	structs := map[struct{ X float32 }]int{}
	boxed := map[any]int{}
	complexes := map[complex64]int{}
	nan := math.NaN()
	for i := range make([]int, 30000) {
		m[nan] = i
		structs[struct{ X float32 }{float32(nan)}] = i
		boxed[nan] = i
		complexes[complex(0, float32(nan))] = i
	}
	_, found := m[nan]
	delete(m, nan)
	fmt.Println(len(m), len(structs), len(boxed), len(complexes), found)
	sum := 0
	for _, v := range m {
		sum += v
	}
	clear(m)
	fmt.Println(sum, len(m))
}

func zeros() {
	zero, minus := 0.0, math.Copysign(0, -1)
	m := map[float64]string{zero: "zero"}
	m[minus] = "minus"
	boxed := map[any]string{minus: "minus"}
	boxed[zero] = "zero"
	boxed[float32(minus)] = "float32"
	c := map[complex128]int{complex(0, minus): 1}
	c[complex(minus, 0)]++
	s := map[[2]float32]int{{float32(minus), 0}: 1}
	s[[2]float32{}]++
	fmt.Println(m, len(boxed), boxed[minus], boxed[float32(0)], c, s[[2]float32{}])
}

func queue() {
	m := map[int]int{}
	for i := range make([]int, 40000) {
		m[i] = i
	}
	taken := 0
	for len(m) > 0 {
		for k, v := range m {
			taken += v
			delete(m, k)
			if taken%3 == 0 {
				m[-k-1] = 0
				delete(m, -k-1)
			}
			break
		}
	}
	m[5] = 6
	fmt.Println(taken, m)
}

func main() {
	count("point", func(x, y int) point { return point{x, y} })
	count("array", func(x, y int) [2]int32 { return [2]int32{int32(x), int32(y)} })
	count("halves", func(x, y int) int { return x<<32 | y&0xffffffff })
	count("boxed halves", func(x, y int) any { return x<<32 | y&0xffffffff })
	count("boxed point", func(x, y int) any { return point{x, y} })
	count("nested", func(x, y int) struct{ A, B point } { return struct{ A, B point }{point{y, x}, point{x, y}} })
	count("float64", func(x, y int) float64 { return float64(x)*1e6 + float64(y)/8 })
	count("float32", func(x, y int) float32 { return float32(x*side + y) })
	count("complex64", func(x, y int) complex64 { return complex(float32(x), float32(y)) })
	count("complex128", func(x, y int) complex128 { return complex(float64(x*side+y), float64(x*side+y)) })
	count("string", func(x, y int) string { return fmt.Sprint(x, ",", y) })
	count("small", func(x, y int) small { return small{A: int8(x), B: "b", C: float32(y), D: x} })
	notNumbers()
	zeros()
	queue()
}
