package random

import "math"

// Zipf draws numbers k up to a largest one with probabilities proportional to (v + k)**-s.
type Zipf struct {
	uniform         Uniform
	v, s            float64
	power, inverse  float64 // 1-s and 1/(1-s)
	hLargest        float64
	hFirstToLargest float64
	threshold       float64
}

// NewZipf gives nil unless s > 1 and v >= 1.
func NewZipf(uniform Uniform, s float64, v float64, largest uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	z := &Zipf{uniform: uniform, v: v, s: s, power: 1 - s, inverse: 1 / (1 - s)}
	z.hLargest = z.h(float64(largest) + 0.5)
	z.hFirstToLargest = z.h(0.5) - math.Exp(math.Log(v)*-s) - z.hLargest
	z.threshold = 1 - z.hInverse(z.h(1.5)-math.Exp(-s*math.Log(v+1)))
	return z
}

// h is an integral of the density, hInverse the other way round.
func (z *Zipf) h(x float64) float64        { return math.Exp(z.power*math.Log(z.v+x)) * z.inverse }
func (z *Zipf) hInverse(y float64) float64 { return math.Exp(z.inverse*math.Log(z.power*y)) - z.v }

// Draw is rejection-inversion, after Hörmann and Derflinger.
func (z *Zipf) Draw() uint64 {
	for {
		y := z.hLargest + z.uniform.Float64()*z.hFirstToLargest
		x := z.hInverse(y)
		k := math.Floor(x + 0.5)
		if k-x <= z.threshold || y >= z.h(k+0.5)-math.Exp(-math.Log(k+z.v)*z.s) {
			return uint64(k)
		}
	}
}
