// A program like many: bin/baton runs it once so that the JVM remembers what such programs need.
package main

import (
	"errors"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
	"sync"
)

type shape interface {
	area() float64
}

type square struct{ side float64 }

func (s square) area() float64 { return s.side * s.side }

type named struct {
	shape
	name string
}

func (n *named) String() string { return n.name + " of " + strconv.Itoa(int(n.area())) }

var errOdd = errors.New("odd")

func half(n int) (int, error) {
	if n%2 != 0 {
		return 0, fmt.Errorf("half of %d: %w", n, errOdd)
	}
	return n / 2, nil
}

func sum[T int | float64](values ...T) (total T) {
	for _, v := range values {
		total += v
	}
	return total
}

func safely(f func()) (problem any) {
	defer func() { problem = recover() }()
	f()
	return nil
}

func main() {
	words := strings.Fields("the quick brown fox jumps over the lazy dog")
	count := map[string]int{}
	for i, w := range words {
		count[w] += i
	}
	sort.Strings(words)
	fmt.Println(words, len(count), count)
	n := &named{square{3}, "square"}
	fmt.Printf("%v %+v %d %5.2f %q %T %x\n", n, square{2}, 42, 3.14159, "go", n, []byte("bytes"))
	if _, err := half(7); errors.Is(err, errOdd) {
		fmt.Println("error:", err)
	}
	fmt.Println(sum(1, 2, 3), sum(1.5, 2.5), safely(func() { _ = words[len(words)] }))
	results := make(chan int, 4)
	var wait sync.WaitGroup
	for i := range 4 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			results <- i * i
		}()
	}
	wait.Wait()
	close(results)
	total := 0
	for r := range results {
		total += r
	}
	select {
	case r, ok := <-results:
		fmt.Fprintln(os.Stderr, r, ok, total)
	default:
	}
}
