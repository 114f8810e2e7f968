// Recursion: the calls of a function that does next to nothing else.
//
// Usage: recursion ROUNDS. Each round waits for a byte of standard input or its end.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func work() int {
	return fib(35)
}

func main() {
	rounds, err := strconv.Atoi(os.Args[1])
	if err != nil {
		panic(err)
	}
	turn := make([]byte, 1)
	for i := 0; i < rounds; i++ {
		os.Stdin.Read(turn)
		start := time.Now()
		checksum := work()
		fmt.Println(time.Since(start).Nanoseconds(), checksum)
	}
}
