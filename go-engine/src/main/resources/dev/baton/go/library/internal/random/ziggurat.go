package random

import "math"

// Marsaglia and Tsang, The Ziggurat Method for Generating Random Variables (2000): the area under a
// density is cut into layers of the same size. Nearly all of a layer lies below the density.

// Where the bottom layers end and the tails begin.
const (
	normalEnd      = 3.442619855899
	exponentialEnd = 7.69711747013104972
)

// A layer is as wide as a width times all that its random bits can be; what is below the bound is
// below the density, too. The densities are those at the layers' outer ends.
func normalBound(layer int) uint32
func normalWidth(layer int) float32
func normalDensity(layer int) float32
func exponentialBound(layer int) uint32
func exponentialWidth(layer int) float32
func exponentialDensity(layer int) float32

// Normal draws from one of the 128 layers of the normal distribution. Where ok is false, it has to
// be tried again.
func Normal(bits int32, layer int, more Uniform) (x float64, ok bool) {
	x = float64(bits) * float64(normalWidth(layer))
	distance := uint32(bits)
	if bits < 0 {
		distance = -distance
	}
	if distance < normalBound(layer) {
		return x, true
	}
	if layer == 0 {
		return normalTail(bits > 0, more), true
	}
	inner, outer := normalDensity(layer-1), normalDensity(layer)
	return x, outer+float32(more.Float64())*(inner-outer) < float32(math.Exp(-0.5*x*x))
}

// normalTail is Marsaglia's method of 1964.
func normalTail(positive bool, more Uniform) float64 {
	for {
		x := -math.Log(more.Float64()) * (1 / normalEnd)
		y := -math.Log(more.Float64())
		if y+y < x*x {
			continue
		}
		if positive {
			return normalEnd + x
		}
		return -normalEnd - x
	}
}

// Exponential draws from one of the 256 layers of the exponential distribution. Where ok is false,
// it has to be tried again.
func Exponential(bits uint32, layer int, more Uniform) (x float64, ok bool) {
	x = float64(bits) * float64(exponentialWidth(layer))
	if bits < exponentialBound(layer) {
		return x, true
	}
	if layer == 0 {
		return exponentialEnd - math.Log(more.Float64()), true
	}
	inner, outer := exponentialDensity(layer-1), exponentialDensity(layer)
	return x, outer+float32(more.Float64())*(inner-outer) < float32(math.Exp(-x))
}
