package time

// ParseError is a text that is no time of its layout.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

func (e *ParseError) Error() string {
	if e.Message == "" {
		return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) +
			": cannot parse " + quote(e.ValueElem) + " as " + quote(e.LayoutElem)
	}
	return "parsing time " + quote(e.Value) + e.Message
}

// parsed collects what a text says.
type parsed struct {
	year, month, day     int
	yearDay              int
	hour, min, sec, nsec int
	pm, pmSet            bool
	zoneName             string
	offset               int
	hasOffset, utc       bool
}

func Parse(layout, value string) (Time, error) { return parse(layout, value, UTC, Local) }

func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

func parse(layout, value string, fallback, local *Location) (Time, error) {
	p := parsed{month: -1, day: -1, yearDay: -1}
	rest := value
	left := layout
	for {
		before, element, after := nextElement(left)
		skipped, ok := skipLiteral(rest, before)
		if !ok {
			return Time{}, &ParseError{layout, value, before, rest, ""}
		}
		rest = skipped
		if element == "" {
			if rest != "" {
				return Time{}, &ParseError{layout, value, "", rest, ": extra text: " + quote(rest)}
			}
			break
		}
		hold := rest
		rest, ok = p.read(element, rest, after)
		if !ok {
			return Time{}, &ParseError{layout, value, element, hold, ""}
		}
		if what := p.outOfRange(); what != "" {
			return Time{}, &ParseError{layout, value, element, hold, ": " + what + " out of range"}
		}
		left = after
	}
	if what := p.complete(); what != "" {
		return Time{}, &ParseError{layout, value, "", value, ": " + what}
	}
	return p.time(fallback, local), nil
}

// skipLiteral takes a part of the layout off the text; spaces may be more or fewer.
func skipLiteral(text, literal string) (rest string, ok bool) {
	for literal != "" {
		if literal[0] == ' ' {
			if text != "" && text[0] != ' ' {
				return text, false
			}
			literal = trimSpaces(literal)
			text = trimSpaces(text)
			continue
		}
		if text == "" || text[0] != literal[0] {
			return text, false
		}
		literal = literal[1:]
		text = text[1:]
	}
	return text, true
}

func trimSpaces(s string) string {
	for s != "" && s[0] == ' ' {
		s = s[1:]
	}
	return s
}

// number reads a number of some digits.
func number(text string, least, most int) (n int, rest string, ok bool) {
	i := 0
	for i < most && i < len(text) && isDigit(text[i]) {
		n = n*10 + int(text[i]-'0')
		i++
	}
	return n, text[i:], i >= least
}

func name(text string, names []string, length int) (index int, rest string, ok bool) {
	for i, n := range names {
		if length > 0 {
			n = n[:length]
		}
		if len(text) >= len(n) && sameLetters(text[:len(n)], n) {
			return i, text[len(n):], true
		}
	}
	return 0, text, false
}

func sameLetters(a, b string) bool {
	for i := 0; i < len(a); i++ {
		if a[i]|0x20 != b[i]|0x20 {
			return false
		}
	}
	return true
}

func (p *parsed) read(element, text, after string) (rest string, ok bool) {
	switch element {
	case "2006":
		p.year, rest, ok = number(text, 4, 4)
	case "06":
		p.year, rest, ok = number(text, 2, 2)
		if p.year >= 69 {
			p.year += 1900
		} else {
			p.year += 2000
		}
	case "January":
		p.month, rest, ok = name(text, monthNames, 0)
		p.month++
	case "Jan":
		p.month, rest, ok = name(text, monthNames, 3)
		p.month++
	case "01":
		p.month, rest, ok = number(text, 2, 2)
	case "1":
		p.month, rest, ok = number(text, 1, 2)
	case "Monday":
		_, rest, ok = name(text, dayNames, 0)
	case "Mon":
		_, rest, ok = name(text, dayNames, 3)
	case "02":
		p.day, rest, ok = number(text, 2, 2)
	case "2":
		p.day, rest, ok = number(text, 1, 2)
	case "_2":
		p.day, rest, ok = number(trimSpaces(text), 1, 2)
	case "002":
		p.yearDay, rest, ok = number(text, 3, 3)
	case "__2":
		p.yearDay, rest, ok = number(trimSpaces(text), 1, 3)
	case "15":
		p.hour, rest, ok = number(text, 2, 2)
	case "03":
		p.hour, rest, ok = number(text, 2, 2)
		ok = ok && p.hour <= 12
	case "3":
		p.hour, rest, ok = number(text, 1, 2)
		ok = ok && p.hour <= 12
	case "04":
		p.min, rest, ok = number(text, 2, 2)
	case "4":
		p.min, rest, ok = number(text, 1, 2)
	case "05", "5":
		least := 2
		if element == "5" {
			least = 1
		}
		p.sec, rest, ok = number(text, least, 2)
		// A fraction is taken even if the layout has none.
		if ok && len(rest) > 1 && (rest[0] == '.' || rest[0] == ',') && isDigit(rest[1]) && (after == "" || fractionAt(after, 0) == "") {
			rest, ok = p.fraction(rest, 0)
		}
	case "PM", "pm":
		if len(text) < 2 {
			return text, false
		}
		p.pmSet = true
		p.pm = text[0]|0x20 == 'p'
		rest, ok = text[2:], text[1]|0x20 == 'm' && (p.pm || text[0]|0x20 == 'a')
	case "MST":
		rest, ok = p.zone(text)
	default:
		if element[0] == '.' || element[0] == ',' {
			if element[1] == '9' && (text == "" || text[0] != '.' && text[0] != ',') {
				return text, true
			}
			places := len(element) - 1
			if element[1] == '9' {
				places = 0
			}
			return p.fraction(text, places)
		}
		return p.readOffset(element, text)
	}
	return rest, ok
}

// fraction reads a point and digits; with places, exactly so many.
func (p *parsed) fraction(text string, places int) (rest string, ok bool) {
	if text == "" || text[0] != '.' && text[0] != ',' {
		return text, false
	}
	if len(text) > places && places > 1 && text[1] == '-' && isDigit(text[2]) {
		p.nsec = -1 // a number, but none that a fraction can be
		return text[1+places:], true
	}
	i := 1
	scale := 100000000
	p.nsec = 0
	for i < len(text) && isDigit(text[i]) && (places == 0 || i <= places) {
		p.nsec += int(text[i]-'0') * scale
		scale /= 10
		i++
	}
	return text[i:], i > 1 && (places == 0 || i == places+1)
}

func (p *parsed) readOffset(element, text string) (rest string, ok bool) {
	if element[0] == 'Z' && text != "" && text[0] == 'Z' {
		p.utc = true
		return text[1:], true
	}
	if text == "" || text[0] != '+' && text[0] != '-' {
		return text, false
	}
	sign := 1
	if text[0] == '-' {
		sign = -1
	}
	total := 0
	scale := 3600
	rest = text[1:]
	for i := 1; i < len(element); {
		if element[i] == ':' {
			if rest == "" || rest[0] != ':' {
				return text, false
			}
			rest = rest[1:]
			i++
			continue
		}
		var n int
		n, rest, ok = number(rest, 2, 2)
		if !ok || scale == 3600 && n > 24 || scale < 3600 && n >= 60 {
			return text, false
		}
		total += n * scale
		scale /= 60
		i += 2
	}
	p.offset, p.hasOffset = sign*total, true
	return rest, true
}

// zone reads a zone's abbreviation.
func (p *parsed) zone(text string) (rest string, ok bool) {
	if len(text) >= 3 && text[:3] == "UTC" {
		p.utc = true
		return text[3:], true
	}
	n := zoneLength(text)
	p.zoneName = text[:n]
	return text[n:], n > 0
}

// zoneLength gives the length of the abbreviation that a text begins with, 0 if there is none:
// three capitals, four or five that end in T, some that are known, or a sign and an hour.
func zoneLength(text string) int {
	if len(text) < 3 {
		return 0
	}
	if len(text) >= 4 && (text[:4] == "ChST" || text[:4] == "MeST") {
		return 4
	}
	if text[:3] == "GMT" {
		return 3 + signedHourLength(text[3:])
	}
	if n := signedHourLength(text); n > 0 {
		return n
	}
	n := 0
	for n < len(text) && n < 6 && 'A' <= text[n] && text[n] <= 'Z' {
		n++
	}
	switch {
	case n == 3, (n == 4 || n == 5) && text[n-1] == 'T', n == 4 && text[:4] == "WITA":
		return n
	}
	return 0
}

// signedHourLength gives the length of a sign and a number up to 23 at the begin of a text, or 0.
func signedHourLength(text string) int {
	if text == "" || text[0] != '+' && text[0] != '-' {
		return 0
	}
	hour, rest, any := leadingInt(text[1:])
	if !any || hour > 23 {
		return 0
	}
	return len(text) - len(rest)
}

func (p *parsed) outOfRange() string {
	switch {
	case p.month == 0 || p.month > 12:
		return "month"
	case p.day == 0 || p.day > 31:
		return "day"
	case p.hour < 0 || p.hour >= 24:
		return "hour"
	case p.min >= 60:
		return "minute"
	case p.sec >= 60:
		return "second"
	case p.nsec < 0:
		return "fractional second"
	}
	return ""
}


// complete derives what the text left out, and says what cannot be.
func (p *parsed) complete() string {
	if p.pmSet {
		if p.pm && p.hour < 12 {
			p.hour += 12
		} else if !p.pm && p.hour == 12 {
			p.hour = 0
		}
	}
	if p.yearDay >= 0 {
		last := int(daysTo(p.year+1, January, 1) - daysTo(p.year, January, 1))
		if p.yearDay < 1 || p.yearDay > last {
			return "day-of-year out of range"
		}
		_, month, day := civil(daysTo(p.year, January, 1) + int64(p.yearDay) - 1)
		if p.month >= 0 && p.month != int(month) {
			return "day-of-year does not match month"
		}
		if p.day >= 0 && p.day != day {
			return "day-of-year does not match day"
		}
		p.month, p.day = int(month), day
		return ""
	}
	if p.month < 0 {
		p.month = 1
	}
	if p.day < 0 {
		p.day = 1
	}
	next := daysTo(p.year, January, 1)
	if p.month < 12 {
		next = daysTo(p.year, Month(p.month)+1, 1)
	} else {
		next = daysTo(p.year+1, January, 1)
	}
	if int64(p.day) > next-daysTo(p.year, Month(p.month), 1) {
		return "day out of range"
	}
	return ""
}

func (p *parsed) time(fallback, local *Location) Time {
	at := func(loc *Location) Time {
		return Date(p.year, Month(p.month), p.day, p.hour, p.min, p.sec, p.nsec, loc)
	}
	switch {
	case p.utc:
		return at(UTC)
	case p.hasOffset:
		t := at(UTC)
		t.sec -= int64(p.offset)
		// The local zone is taken if it has this offset then.
		if name, offset := local.lookup(t.Unix()); offset == p.offset && (p.zoneName == "" || name == p.zoneName) {
			return t.In(local)
		}
		return t.In(FixedZone(p.zoneName, p.offset))
	case p.zoneName != "":
		t := at(local)
		if name, _ := t.Zone(); name == p.zoneName {
			return t
		}
		if offset, ok := local.lookupName(p.zoneName, t.Unix()); ok {
			return at(FixedZone("", offset)).In(local)
		}
		offset := 0
		if len(p.zoneName) > 3 && p.zoneName[:3] == "GMT" {
			hours, _, _ := leadingInt(p.zoneName[4:])
			offset = int(hours) * 3600
			if p.zoneName[3] == '-' {
				offset = -offset
			}
		}
		return at(UTC).In(FixedZone(p.zoneName, offset))
	}
	return at(fallback)
}
