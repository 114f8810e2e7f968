// Lines: a handler of text lines as a gateway has it, with strings, maps, slices of structs and sorting.
//
// Usage: lines ROUNDS. Each round waits for a byte of standard input or its end.
package main

import (
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
	"time"
)

type reading struct {
	device string
	kind   string
	value  int
}

type summary struct {
	count   int
	total   int
	highest int
}

var kinds = []string{"temperature", "humidity", "pressure", "battery", "signal"}

// text makes the lines that are handled: the same in each round.
func text(lines int) string {
	var b strings.Builder
	seed := uint32(42)
	next := func(n int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % n
	}
	for i := 0; i < lines; i++ {
		b.WriteString("device-")
		b.WriteString(strconv.Itoa(next(2000)))
		b.WriteByte(' ')
		b.WriteString(kinds[next(len(kinds))])
		b.WriteByte('=')
		b.WriteString(strconv.Itoa(next(10000) - 5000))
		if next(10) == 0 {
			b.WriteString("  # a remark")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// parse reads "device kind=value", with an optional remark.
func parse(line string) (reading, bool) {
	if i := strings.IndexByte(line, '#'); i >= 0 {
		line = line[:i]
	}
	fields := strings.Fields(line)
	if len(fields) != 2 {
		return reading{}, false
	}
	at := strings.Index(fields[1], "=")
	if at < 0 {
		return reading{}, false
	}
	value, err := strconv.Atoi(fields[1][at+1:])
	if err != nil {
		return reading{}, false
	}
	return reading{device: fields[0], kind: fields[1][:at], value: value}, true
}

func scale(kind string) int {
	switch kind {
	case "temperature":
		return 2
	case "humidity":
		return 3
	case "pressure":
		return 5
	case "battery":
		return 7
	}
	return 11
}

func handle(text string) string {
	devices := map[string]*summary{}
	words := map[string]int{}
	var readings []reading
	for _, line := range strings.Split(text, "\n") {
		r, ok := parse(line)
		if !ok {
			continue
		}
		readings = append(readings, r)
		words[r.kind]++
		s := devices[r.device]
		if s == nil {
			s = &summary{}
			devices[r.device] = s
		}
		s.count++
		s.total += r.value * scale(r.kind)
		if r.value > s.highest {
			s.highest = r.value
		}
	}
	sort.Slice(readings, func(i, j int) bool {
		a, b := readings[i], readings[j]
		if a.value != b.value {
			return a.value > b.value
		}
		if a.device != b.device {
			return a.device < b.device
		}
		return a.kind < b.kind
	})
	names := make([]string, 0, len(devices))
	for name := range devices {
		names = append(names, name)
	}
	sort.Strings(names)
	var b strings.Builder
	for _, name := range names {
		s := devices[name]
		b.WriteString(strings.ToUpper(name) + ":" + strconv.Itoa(s.count) + "," + strconv.Itoa(s.total/s.count))
		b.WriteString("\n")
	}
	for _, r := range readings[:100] {
		b.WriteString(r.device + "/" + r.kind + "\n")
	}
	for _, kind := range kinds {
		b.WriteString(kind + " " + strconv.Itoa(words[kind]) + "\n")
	}
	return b.String()
}

var input = text(50000)

func work() int {
	sum := 0
	for _, r := range handle(input) {
		sum = sum*31 + int(r)
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
