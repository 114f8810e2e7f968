// Arrays that are not evaluated, pointers to arrays that are printed, bad verbs, maps that are nil.
package main

import "fmt"

type table struct {
	cells [3]int
	rows  [2]*[3]int
}

func count() *table {
	fmt.Print("count ")
	return &table{}
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	// An array is not evaluated for its indexes, unless there is a call in it.
	try("constant length", func() {
		var t *table
		for i := range t.cells {
			fmt.Print(i, " ")
		}
		for range t.rows[5-4] {
			fmt.Print(len(t.cells), " ")
		}
	})
	try("call", func() {
		for i := range count().cells {
			fmt.Print(i, " ")
		}
	})
	try("elements", func() {
		var t *table
		for i, cell := range t.cells {
			fmt.Print(i, cell)
		}
	})

	bytes := &[3]byte{1, 2, 3}
	fmt.Println(fmt.Sprintf("%p", bytes) == fmt.Sprintf("%p", &bytes[0]), fmt.Sprintf("%p", (*[3]int)(nil)))
	fmt.Printf("%w %w\n", []byte("ab"), "text")

	try("nil map", func() {
		var m map[any]int
		m[[]int{}] = 1
	})
	try("key", func() {
		m := map[any]int{}
		m[[]int{}] = 1
	})
}
