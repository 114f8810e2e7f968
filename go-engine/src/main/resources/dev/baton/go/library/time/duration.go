package time

// Duration is a span of time in nanoseconds.
type Duration int64

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

func (d Duration) Nanoseconds() int64  { return int64(d) }
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

func (d Duration) Seconds() float64 { return float64(d/Second) + float64(d%Second)/1e9 }
func (d Duration) Minutes() float64 { return float64(d/Minute) + float64(d%Minute)/(60*1e9) }
func (d Duration) Hours() float64   { return float64(d/Hour) + float64(d%Hour)/(60*60*1e9) }

func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// Truncate rounds towards zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds to the nearest multiple of m, halves away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	r := d % m
	if d < 0 {
		r = -r
		if lessThanHalf(r, m) {
			return d + r
		}
		if down := d - m + r; down < d {
			return down
		}
		return minDuration
	}
	if lessThanHalf(r, m) {
		return d - r
	}
	if up := d + m - r; up > d {
		return up
	}
	return maxDuration
}

// lessThanHalf tells whether 2*part < whole, both not below 0, whose sum may be too large.
func lessThanHalf(part, whole Duration) bool { return uint64(part)+uint64(part) < uint64(whole) }

// String gives the duration as 1h2m3.5s, or with one small unit below a second.
func (d Duration) String() string {
	if d == 0 {
		return "0s"
	}
	sign := ""
	u := uint64(d)
	if d < 0 {
		sign = "-"
		u = -u
	}
	if u < uint64(Second) {
		switch {
		case u < uint64(Microsecond):
			return sign + digits(u, 1) + "ns"
		case u < uint64(Millisecond):
			return sign + withFraction(u, 3) + "µs"
		}
		return sign + withFraction(u, 6) + "ms"
	}
	minutes := u / uint64(Minute)
	text := withFraction(u%uint64(Minute), 9) + "s"
	if minutes > 0 {
		text = digits(minutes%60, 1) + "m" + text
		if minutes >= 60 {
			text = digits(minutes/60, 1) + "h" + text
		}
	}
	return sign + text
}

// withFraction gives u as a decimal with some places, without zeros at its end.
func withFraction(u uint64, places int) string {
	scale := uint64(1)
	for range places {
		scale *= 10
	}
	text := digits(u/scale, 1)
	fraction := u % scale
	if fraction == 0 {
		return text
	}
	all := digits(fraction, places)
	for all[len(all)-1] == '0' {
		all = all[:len(all)-1]
	}
	return text + "." + all
}

// digits gives u with at least some digits.
func digits(u uint64, least int) string {
	var buf [20]byte
	i := len(buf)
	for u > 0 || least > 0 {
		i--
		buf[i] = byte('0' + u%10)
		u /= 10
		least--
	}
	return string(buf[i:])
}

var units = map[string]float64{
	"ns": 1,
	"us": 1e3,
	"µs": 1e3,
	"μs": 1e3,
	"ms": 1e6,
	"s":  1e9,
	"m":  60e9,
	"h":  3600e9,
}

// ParseDuration reads what String writes, and other sums of numbers with units.
func ParseDuration(s string) (Duration, error) {
	whole := s
	bad := func(why string) (Duration, error) {
		return 0, &durationError{why + " " + quote(whole)}
	}
	negative := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		s = s[1:]
	}
	if s == "0" {
		return 0, nil
	}
	if s == "" {
		return bad("time: invalid duration")
	}
	var total uint64
	for s != "" {
		integer, rest, any := leadingInt(s)
		fraction, scale := uint64(0), 1.0
		if rest != "" && rest[0] == '.' {
			start := rest[1:]
			for rest = start; rest != "" && isDigit(rest[0]); rest = rest[1:] {
				if fraction <= (1<<63-1)/10 {
					fraction = fraction*10 + uint64(rest[0]-'0')
					scale *= 10
				}
				any = true
			}
		}
		if !any {
			return bad("time: invalid duration")
		}
		end := 0
		for end < len(rest) && rest[end] != '.' && !isDigit(rest[end]) {
			end++
		}
		if end == 0 {
			return bad("time: missing unit in duration")
		}
		unit, known := units[rest[:end]]
		if !known {
			return 0, &durationError{"time: unknown unit " + quote(rest[:end]) + " in duration " + quote(whole)}
		}
		if integer > 1<<63/uint64(unit) {
			return bad("time: invalid duration")
		}
		part := integer*uint64(unit) + uint64(float64(fraction)*(unit/scale))
		total += part
		if part > 1<<63 || total > 1<<63 {
			return bad("time: invalid duration")
		}
		s = rest[end:]
	}
	if negative {
		return -Duration(total), nil
	}
	if total > 1<<63-1 {
		return bad("time: invalid duration")
	}
	return Duration(total), nil
}

type durationError struct {
	text string
}

func (e *durationError) Error() string { return e.text }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func leadingInt(s string) (value uint64, rest string, any bool) {
	for s != "" && isDigit(s[0]) {
		if value > 1<<63/10 {
			return 1<<64 - 1, s, true
		}
		value = value*10 + uint64(s[0]-'0')
		s = s[1:]
		any = true
	}
	return value, s, any
}

// quote quotes a text; beyond ASCII it shows bytes.
func quote(s string) string {
	const hex = "0123456789abcdef"
	out := []byte{'"'}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ' || c >= 0x80:
			out = append(out, '\\', 'x', hex[c>>4], hex[c&15])
		case c == '"' || c == '\\':
			out = append(out, '\\', c)
		default:
			out = append(out, c)
		}
	}
	return string(append(out, '"'))
}
