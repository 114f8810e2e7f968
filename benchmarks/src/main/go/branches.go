// Branches: a loop that jumps about as the numbers fall, with 64-bit arithmetic.
//
// Usage: branches ROUNDS. Each round waits for a byte of standard input or its end.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

// collatz counts the steps from n to 1.
func collatz(n int) int {
	steps := 0
	for n != 1 {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
		steps++
	}
	return steps
}

func work() int {
	longest, start := 0, 0
	for n := 1; n < 400000; n++ {
		if steps := collatz(n); steps > longest {
			longest, start = steps, n
		}
	}
	return longest*1000000 + start
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
