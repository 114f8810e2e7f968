package rand

import "internal/random"

// Zipf draws numbers k up to a largest one with probabilities proportional to (v + k)**-s.
type Zipf struct {
	law *random.Zipf
}

// NewZipf gives nil unless s > 1 and v >= 1.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if law := random.NewZipf(r, s, v, imax); law != nil {
		return &Zipf{law}
	}
	return nil
}

func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	return z.law.Draw()
}
