// More goroutines that compute than there are processors: each gets its turns, and so do those
// that a timer or another goroutine wakes.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

const many = 16

func leaf(n int) int   { return n*7 + 1 }
func middle(n int) int { return leaf(n) + leaf(n+1) }

func sum(n int) int {
	total := 0
	for i := 0; i < n; i++ {
		total += middle(i) & 3
	}
	return total
}

// together runs a function in many goroutines and waits for all.
func together(work func()) {
	var all sync.WaitGroup
	for i := 0; i < many; i++ {
		all.Add(1)
		go func() {
			defer all.Done()
			work()
		}()
	}
	all.Wait()
}

func main() {
	var sums atomic.Int64
	for round := 0; round < 3; round++ {
		together(func() { sums.Add(int64(sum(5_000_000))) })
	}
	fmt.Println("sums", sums.Load())

	var stop atomic.Bool
	go func() {
		ticker := time.NewTicker(time.Millisecond)
		for i := 0; i < 5; i++ {
			<-ticker.C
		}
		for i := 0; i < 5; i++ {
			time.Sleep(time.Millisecond)
		}
		stop.Store(true)
	}()
	together(func() {
		for !stop.Load() {
		}
	})
	fmt.Println("ticked and slept")

	stop.Store(false)
	time.AfterFunc(time.Millisecond, func() { stop.Store(true) })
	together(func() {
		for !stop.Load() {
			runtime.Gosched()
		}
	})
	fmt.Println("rang")

	stop.Store(false)
	numbers := make(chan int)
	go func() {
		for i := 0; i < 10; i++ {
			numbers <- i
		}
		stop.Store(true)
	}()
	go func() {
		for range numbers {
		}
	}()
	together(func() {
		for !stop.Load() {
		}
	})
	fmt.Println("handed over")
}
