// Package iter has the types of functions that can be ranged over.
package iter

// Seq gives values one by one until yield says to stop.
type Seq[V any] func(yield func(V) bool)

// Seq2 gives pairs of values.
type Seq2[K, V any] func(yield func(K, V) bool)
