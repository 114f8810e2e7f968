// Bytes: a scanner that takes text apart byte by byte.
//
// Usage: bytes ROUNDS. Each round waits for a byte of standard input or its end.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

type scanner struct {
	src []byte
	pos int
}

func isLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_'
}

func isDigit(c byte) bool {
	return '0' <= c && c <= '9'
}

// next skips blanks and gives the kind of the token that follows, and a hash of it.
func (s *scanner) next() (kind byte, hash uint32) {
	for s.pos < len(s.src) && (s.src[s.pos] == ' ' || s.src[s.pos] == '\n') {
		s.pos++
	}
	if s.pos >= len(s.src) {
		return 0, 0
	}
	hash = 2166136261
	c := s.src[s.pos]
	switch {
	case isLetter(c):
		for s.pos < len(s.src) && (isLetter(s.src[s.pos]) || isDigit(s.src[s.pos])) {
			hash = (hash ^ uint32(s.src[s.pos])) * 16777619
			s.pos++
		}
		return 'a', hash
	case isDigit(c):
		value := uint32(0)
		for s.pos < len(s.src) && isDigit(s.src[s.pos]) {
			value = value*10 + uint32(s.src[s.pos]-'0')
			s.pos++
		}
		return '0', value
	case c == '"':
		s.pos++
		for s.pos < len(s.src) && s.src[s.pos] != '"' {
			if s.src[s.pos] == '\\' {
				s.pos++
			}
			hash = (hash ^ uint32(s.src[s.pos])) * 16777619
			s.pos++
		}
		s.pos++
		return '"', hash
	}
	s.pos++
	return c, uint32(c)
}

// count counts the bytes of each kind without a scanner.
func count(src []byte) (lines, words, digits int) {
	inWord := false
	for _, c := range src {
		switch {
		case c == '\n':
			lines++
			inWord = false
		case c == ' ':
			inWord = false
		case isDigit(c):
			digits++
			fallthrough
		default:
			if !inWord {
				words++
				inWord = true
			}
		}
	}
	return
}

func source(lines int) []byte {
	var src []byte
	for i := 0; i < lines; i++ {
		src = append(src, "value_"...)
		src = strconv.AppendInt(src, int64(i%977), 10)
		src = append(src, " = total(alpha, "...)
		src = strconv.AppendInt(src, int64(i*7919), 10)
		src = append(src, ", \"text with \\\" in it\") + beta[12] // "...)
		src = append(src, byte('a'+i%26), '\n')
	}
	return src
}

var input = source(100000)

func work() int {
	sum := uint32(0)
	s := scanner{src: input}
	for {
		kind, hash := s.next()
		if kind == 0 {
			break
		}
		sum = sum*31 + hash ^ uint32(kind)
	}
	lines, words, digits := count(input)
	return int(sum) + lines + words*3 + digits*7
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
