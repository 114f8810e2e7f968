package rand

import "math"

// Zipf draws numbers k up to a largest one with probabilities proportional to (v + k)**-s.
type Zipf struct {
	r               *Rand
	largest         float64
	v, q            float64
	threshold       float64
	hLargest        float64
	hFirstToLargest float64
}

// NewZipf gives nil unless s > 1 and v >= 1.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	z := &Zipf{r: r, largest: float64(imax), v: v, q: s}
	z.hLargest = z.h(z.largest + 0.5)
	z.hFirstToLargest = z.h(0.5) - math.Exp(-s*math.Log(v)) - z.hLargest
	z.threshold = 1 - z.inverse(z.h(1.5)-math.Exp(-s*math.Log(v+1)))
	return z
}

// h is an integral of the density, inverse the other way round.
func (z *Zipf) h(x float64) float64 { return math.Exp((1-z.q)*math.Log(z.v+x)) / (1 - z.q) }

func (z *Zipf) inverse(x float64) float64 {
	return math.Exp(math.Log((1-z.q)*x)/(1-z.q)) - z.v
}

// Uint64 draws by rejection-inversion, after Hörmann and Derflinger.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	for {
		u := z.hLargest + z.r.Float64()*z.hFirstToLargest
		x := z.inverse(u)
		k := math.Floor(x + 0.5)
		if k-x <= z.threshold || u >= z.h(k+0.5)-math.Exp(-math.Log(k+z.v)*z.q) {
			return uint64(k)
		}
	}
}
