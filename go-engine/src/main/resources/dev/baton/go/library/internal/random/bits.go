// Package random makes numbers of several distributions out of random bits, for both versions of
// math/rand.
package random

// Bits gives 64 bits that nobody can foresee. Goroutines may call it at the same time.
func Bits() uint64

// Uniform gives numbers from [0, 1).
type Uniform interface {
	Float64() float64
}
