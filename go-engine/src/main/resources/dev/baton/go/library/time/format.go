package time

const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// The parts of a layout, longer ones before their beginnings.
var elements = []string{
	"January", "Jan", "Monday", "Mon", "MST",
	"2006", "-07:00:00", "-07:00", "-070000", "-0700", "-07", "Z07:00:00", "Z07:00", "Z070000", "Z0700", "Z07",
	"002", "01", "02", "03", "04", "05", "06", "15", "__2", "_2006", "_2", "PM", "pm", "1", "2", "3", "4", "5",
}

// nextElement finds the first part of a layout: what comes before, the part, what comes after.
func nextElement(layout string) (before, element, after string) {
	for i := 0; i < len(layout); i++ {
		if e := elementAt(layout, i); e != "" {
			if e == "_2006" {
				return layout[:i+1], "2006", layout[i+5:]
			}
			return layout[:i], e, layout[i+len(e):]
		}
	}
	return layout, "", ""
}

func elementAt(layout string, at int) string {
	rest := layout[at:]
	if c := rest[0]; c == '.' || c == ',' {
		return fractionAt(layout, at)
	}
	for _, e := range elements {
		if len(rest) >= len(e) && rest[:len(e)] == e {
			if e == "Jan" && len(rest) > 3 && 'a' <= rest[3] && rest[3] <= 'z' {
				continue
			}
			if e == "Mon" && len(rest) > 3 && 'a' <= rest[3] && rest[3] <= 'z' {
				continue
			}
			return e
		}
	}
	return ""
}

// fractionAt finds a point with zeros or nines behind it that no digit follows.
func fractionAt(layout string, at int) string {
	end := at + 1
	if end >= len(layout) || layout[end] != '0' && layout[end] != '9' {
		return ""
	}
	for end < len(layout) && layout[end] == layout[at+1] {
		end++
	}
	if end < len(layout) && isDigit(layout[end]) {
		return ""
	}
	return layout[at:end]
}

func (t Time) Format(layout string) string { return string(t.AppendFormat(nil, layout)) }

func (t Time) AppendFormat(b []byte, layout string) []byte {
	for layout != "" {
		before, element, after := nextElement(layout)
		b = append(b, before...)
		if element != "" {
			b = append(b, t.show(element)...)
		}
		layout = after
	}
	return b
}

func (t Time) show(element string) string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	switch element {
	case "2006":
		if year < 0 {
			return "-" + digits(uint64(-year), 4)
		}
		return digits(uint64(year), 4)
	case "06":
		return digits(uint64(year%100), 2)
	case "January":
		return month.String()
	case "Jan":
		return month.String()[:3]
	case "01":
		return digits(uint64(month), 2)
	case "1":
		return digits(uint64(month), 1)
	case "Monday":
		return t.Weekday().String()
	case "Mon":
		return t.Weekday().String()[:3]
	case "02":
		return digits(uint64(day), 2)
	case "_2":
		return spaced(day, 2)
	case "2":
		return digits(uint64(day), 1)
	case "002":
		return digits(uint64(t.YearDay()), 3)
	case "__2":
		return spaced(t.YearDay(), 3)
	case "15":
		return digits(uint64(hour), 2)
	case "03":
		return digits(uint64((hour+11)%12+1), 2)
	case "3":
		return digits(uint64((hour+11)%12+1), 1)
	case "04":
		return digits(uint64(min), 2)
	case "4":
		return digits(uint64(min), 1)
	case "05":
		return digits(uint64(sec), 2)
	case "5":
		return digits(uint64(sec), 1)
	case "PM", "pm":
		half := "AMPMampm"
		i := 0
		if hour >= 12 {
			i = 2
		}
		if element == "pm" {
			i += 4
		}
		return half[i : i+2]
	case "MST":
		name, offset := t.Zone()
		if name != "" {
			return name
		}
		return showOffset(offset, "-0700")
	}
	if element[0] == '.' || element[0] == ',' {
		return t.showFraction(element)
	}
	_, offset := t.Zone()
	if element[0] == 'Z' && offset == 0 {
		return "Z"
	}
	return showOffset(offset, "-"+element[1:])
}

func spaced(n, width int) string {
	text := digits(uint64(n), 1)
	for len(text) < width {
		text = " " + text
	}
	return text
}

func (t Time) showFraction(element string) string {
	places := len(element) - 1
	text := digits(uint64(t.nsec), 9)
	for len(text) < places {
		text += "0"
	}
	text = text[:places]
	if element[1] == '9' {
		for text != "" && text[len(text)-1] == '0' {
			text = text[:len(text)-1]
		}
		if text == "" {
			return ""
		}
	}
	return element[:1] + text
}

// showOffset gives an offset in one of the forms -07, -0700, -07:00, -070000, -07:00:00.
func showOffset(offset int, form string) string {
	sign := "+"
	if offset < 0 {
		sign = "-"
		offset = -offset
	}
	text := sign + digits(uint64(offset/3600), 2)
	colon := ""
	if len(form) > 3 && form[3] == ':' {
		colon = ":"
	}
	if len(form) > 3 {
		text += colon + digits(uint64(offset/60%60), 2)
	}
	if len(form) > 6 {
		text += colon + digits(uint64(offset%60), 2)
	}
	return text
}

// String gives the moment for messages.
func (t Time) String() string {
	text := t.Format("2006-01-02 15:04:05.999999999 -0700 MST")
	if t.mono != 0 {
		sign := "+"
		mono := t.mono
		if mono < 0 {
			sign = "-"
			mono = -mono
		}
		text += " m=" + sign + digits(uint64(mono/1e9), 1) + "." + digits(uint64(mono%1e9), 9)
	}
	return text
}

func (t Time) GoString() string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	text := "time.Date("
	for i, n := range []int{year, int(month), day, hour, min, sec, int(t.nsec)} {
		if i > 0 {
			text += ", "
		}
		if i == 1 && January <= month && month <= December {
			text += "time." + month.String()
		} else {
			text += digits(uint64(n), 1)
		}
	}
	switch loc := t.Location(); loc {
	case UTC:
		return text + ", time.UTC)"
	case Local:
		return text + ", time.Local)"
	default:
		return text + ", time.Location(" + quote(loc.name) + "))"
	}
}

func (t Time) MarshalText() ([]byte, error) { return t.strict("Time.MarshalText: ", "") }

func (t Time) MarshalJSON() ([]byte, error) { return t.strict("Time.MarshalJSON: ", `"`) }

// strict gives the time as RFC 3339 has it, between quotes, if it can.
func (t Time) strict(who, quotes string) ([]byte, error) {
	if year := t.Year(); year < 0 || year > 9999 {
		return nil, &zoneError{who + "year outside of range [0,9999]"}
	}
	if _, offset := t.Zone(); offset <= -24*3600 || offset >= 24*3600 {
		return nil, &zoneError{who + "timezone hour outside of range [0,23]"}
	}
	return append(t.AppendFormat([]byte(quotes), RFC3339Nano), quotes...), nil
}

func (t *Time) UnmarshalText(data []byte) error {
	parsed, err := Parse(RFC3339, string(data))
	if err == nil {
		*t = parsed
	}
	return err
}

func (t *Time) UnmarshalJSON(data []byte) error {
	text := string(data)
	if text == "null" {
		return nil
	}
	if len(text) < 2 || text[0] != '"' || text[len(text)-1] != '"' {
		return &zoneError{"Time.UnmarshalJSON: input is not a JSON string"}
	}
	return t.UnmarshalText(data[1 : len(data)-1])
}
