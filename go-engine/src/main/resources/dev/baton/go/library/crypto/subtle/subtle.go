// Package subtle compares and chooses in time that does not tell the values.
package subtle

// ConstantTimeCompare gives 1 for equal contents, else 0; its time depends on the lengths only.
func ConstantTimeCompare(x, y []byte) int {
	if len(x) != len(y) {
		return 0
	}
	var differing byte
	for i := range x {
		differing |= x[i] ^ y[i]
	}
	return ConstantTimeByteEq(differing, 0)
}

// ConstantTimeSelect gives x if v is 1, and y if v is 0.
func ConstantTimeSelect(v, x, y int) int { return y ^ -v&(x^y) }

// ConstantTimeByteEq gives 1 if x == y, else 0.
func ConstantTimeByteEq(x, y uint8) int { return int((uint32(x^y) - 1) >> 31) }

// ConstantTimeEq gives 1 if x == y, else 0.
func ConstantTimeEq(x, y int32) int { return int((uint64(uint32(x^y)) - 1) >> 63) }

// ConstantTimeLessOrEq gives 1 if x <= y, else 0, for numbers that are not negative.
func ConstantTimeLessOrEq(x, y int) int { return int(uint64(int64(x)-int64(y)-1) >> 63) }

// ConstantTimeCopy copies y to x if v is 1, and leaves x if v is 0.
func ConstantTimeCopy(v int, x, y []byte) {
	if len(x) != len(y) {
		panic("subtle: slices have different lengths")
	}
	mask := byte(-v)
	for i := range x {
		x[i] ^= mask & (x[i] ^ y[i])
	}
}

// XORBytes sets dst to x ^ y, as far as both go, and gives that length.
func XORBytes(dst, x, y []byte) int {
	n := min(len(x), len(y))
	if len(dst) < n {
		panic("subtle.XORBytes: dst too short")
	}
	for i := range n {
		dst[i] = x[i] ^ y[i]
	}
	return n
}
