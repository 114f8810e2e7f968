// A program that runs for a minute like a small server: goroutines, a ticker and state of the package. Change greeting
// while "bin/baton go watch" runs it.
package main

import (
	"fmt"
	"sync"
	"time"
)

// Lives on when functions change.
var visits = struct {
	sync.Mutex
	of map[string]int
}{of: map[string]int{}}

func greeting(name string, visit int) string {
	return fmt.Sprintf("hello %s, visit %d", name, visit)
}

func visit(name string) string {
	visits.Lock()
	defer visits.Unlock()
	visits.of[name]++
	return greeting(name, visits.of[name])
}

func serve(requests <-chan string, answers chan<- string) {
	for name := range requests {
		answers <- visit(name)
	}
}

func main() {
	requests, answers := make(chan string), make(chan string)
	for range 2 {
		go serve(requests, answers)
	}
	names := []string{"Ada", "Grace", "Edsger"}
	ticker := time.NewTicker(time.Second)
	defer ticker.Stop()
	for i := range 60 {
		<-ticker.C
		requests <- names[i%len(names)]
		fmt.Println(<-answers)
	}
}
