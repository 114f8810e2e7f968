// Sieve: loops over slices, with strides.
//
// Usage: sieve ROUNDS. Each round waits for a byte of standard input or its end.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

// primes gives the prime numbers up to n.
func primes(n int) []int {
	composite := make([]bool, n+1)
	for i := 2; i*i <= n; i++ {
		if composite[i] {
			continue
		}
		for j := i * i; j <= n; j += i {
			composite[j] = true
		}
	}
	var found []int
	for i := 2; i <= n; i++ {
		if !composite[i] {
			found = append(found, i)
		}
	}
	return found
}

func work() int {
	sum := 0
	for i, p := range primes(5000000) {
		sum += i ^ p
	}
	return sum
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
