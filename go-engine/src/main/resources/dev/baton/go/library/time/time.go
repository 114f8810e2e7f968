// Package time measures and shows time.
package time

// Time is a moment, in nanoseconds since the year 1, with a zone to show it in. Moments that Now gives
// also carry the reading of a clock that is never set.
type Time struct {
	sec  int64 // since January 1 of the year 1, UTC
	nsec int32
	mono int64 // 0 if there is none
	loc  *Location
}

// Seconds from the year 1 to 1970.
const unixOffset = 62135596800

const secondsPerDay = 86400

func clock() (sec int64, nsec int32, mono int64)

func Now() Time {
	sec, nsec, mono := clock()
	return Time{sec + unixOffset, nsec, mono, Local}
}

func Unix(sec int64, nsec int64) Time {
	sec += nsec / 1e9
	nsec %= 1e9
	if nsec < 0 {
		nsec += 1e9
		sec--
	}
	return Time{sec + unixOffset, int32(nsec), 0, Local}
}

func UnixMilli(msec int64) Time { return Unix(msec/1e3, msec%1e3*1e6) }
func UnixMicro(usec int64) Time { return Unix(usec/1e6, usec%1e6*1e3) }

func Since(t Time) Duration { return Now().Sub(t) }
func Until(t Time) Duration { return t.Sub(Now()) }

func (t Time) Unix() int64      { return t.sec - unixOffset }
func (t Time) UnixNano() int64  { return t.Unix()*1e9 + int64(t.nsec) }
func (t Time) UnixMicro() int64 { return t.Unix()*1e6 + int64(t.nsec)/1e3 }
func (t Time) UnixMilli() int64 { return t.Unix()*1e3 + int64(t.nsec)/1e6 }

func (t Time) IsZero() bool { return t.sec == 0 && t.nsec == 0 }

func (t Time) After(u Time) bool  { return t.Compare(u) > 0 }
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }
func (t Time) Equal(u Time) bool  { return t.Compare(u) == 0 }

func (t Time) Compare(u Time) int {
	if t.mono != 0 && u.mono != 0 {
		return order(t.mono, u.mono)
	}
	if t.sec != u.sec {
		return order(t.sec, u.sec)
	}
	return order(int64(t.nsec), int64(u.nsec))
}

func order(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return +1
	}
	return 0
}

func (t Time) Add(d Duration) Time {
	sec := int64(d / 1e9)
	nsec := t.nsec + int32(d%1e9)
	if nsec >= 1e9 {
		sec++
		nsec -= 1e9
	} else if nsec < 0 {
		sec--
		nsec += 1e9
	}
	t.sec += sec
	t.nsec = nsec
	if t.mono != 0 {
		t.mono += int64(d)
	}
	return t
}

func (t Time) Sub(u Time) Duration {
	if t.mono != 0 && u.mono != 0 {
		return Duration(t.mono - u.mono)
	}
	d := Duration(t.sec-u.sec)*Second + Duration(t.nsec-u.nsec)
	switch {
	case u.Add(d).Equal(t):
		return d
	case t.Before(u):
		return minDuration
	}
	return maxDuration
}

// Round strips the reading of the other clock, and rounds up from half on.
func (t Time) Round(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	r := t.rest(d)
	if lessThanHalf(r, d) {
		return t.Add(-r)
	}
	return t.Add(d - r)
}

func (t Time) Truncate(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	return t.Add(-t.rest(d))
}

// rest gives how long after a multiple of d the moment is, counted from the year 1.
func (t Time) rest(d Duration) Duration {
	if d%Second == 0 {
		sec := int64(d / Second)
		return Duration((t.sec%sec+sec)%sec)*Second + Duration(t.nsec)
	}
	if Second%d == 0 {
		return Duration(t.nsec) % d
	}
	return Duration(wideRest(t.sec, int64(t.nsec), int64(d)))
}

// wideRest gives the rest of a number of nanoseconds that needs more than 64 bits.
func wideRest(sec, nsec, d int64) int64

func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.loc = loc
	return t
}

func (t Time) UTC() Time   { return t.In(UTC) }
func (t Time) Local() Time { return t.In(Local) }

func (t Time) Zone() (name string, offset int) { return t.Location().lookup(t.Unix()) }

// local gives the seconds since the year 1 as the zone's clocks show them.
func (t Time) local() int64 {
	_, offset := t.Zone()
	return t.sec + int64(offset)
}

// Month is a month of the year, January is 1.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

var monthNames = []string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}

func (m Month) String() string {
	if January <= m && m <= December {
		return monthNames[m-1]
	}
	return "%!Month(" + digits(uint64(m), 1) + ")"
}

// Weekday is a day of the week, Sunday is 0.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var dayNames = []string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return dayNames[d]
	}
	return "%!Weekday(" + digits(uint64(d), 1) + ")"
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// civil gives the date of a number of days since January 1 of the year 1. It counts in years that
// begin in March, so that the leap day is the last of one.
func civil(days int64) (year int, month Month, day int) {
	days += 306
	era := floorDiv(days, 146097)
	inEra := days - era*146097
	yearOfEra := (inEra - inEra/1460 + inEra/36524 - inEra/146096) / 365
	dayOfYear := inEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153
	day = int(dayOfYear-(153*shifted+2)/5) + 1
	year = int(yearOfEra + era*400)
	month = Month(shifted + 3)
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

// daysTo gives the days from January 1 of the year 1 to a date.
func daysTo(year int, month Month, day int) int64 {
	y := int64(year)
	m := int64(month) - 3
	if m < 0 {
		m += 12
		y--
	}
	era := floorDiv(y, 400)
	inEra := y - era*400
	return era*146097 + inEra*365 + inEra/4 - inEra/100 + (153*m+2)/5 + int64(day) - 1 - 306
}

func (t Time) Date() (year int, month Month, day int) {
	return civil(floorDiv(t.local(), secondsPerDay))
}

func (t Time) Clock() (hour, min, sec int) {
	local := t.local()
	inDay := int(local - floorDiv(local, secondsPerDay)*secondsPerDay)
	return inDay / 3600, inDay / 60 % 60, inDay % 60
}

func (t Time) Year() int {
	year, _, _ := t.Date()
	return year
}

func (t Time) Month() Month {
	_, month, _ := t.Date()
	return month
}

func (t Time) Day() int {
	_, _, day := t.Date()
	return day
}

func (t Time) Hour() int {
	hour, _, _ := t.Clock()
	return hour
}

func (t Time) Minute() int {
	_, min, _ := t.Clock()
	return min
}

func (t Time) Second() int {
	_, _, sec := t.Clock()
	return sec
}

func (t Time) Nanosecond() int { return int(t.nsec) }

func (t Time) YearDay() int {
	year, month, day := t.Date()
	return int(daysTo(year, month, day)-daysTo(year, January, 1)) + 1
}

func (t Time) Weekday() Weekday {
	days := floorDiv(t.local(), secondsPerDay) + 1 // The year 1 began on a Monday.
	return Weekday((days%7 + 7) % 7)
}

// ISOWeek gives the week; the first of a year is the one with its first Thursday.
func (t Time) ISOWeek() (year, week int) {
	days := floorDiv(t.local(), secondsPerDay)
	toThursday := Thursday - t.Weekday()
	if t.Weekday() == Sunday {
		toThursday = -3
	}
	year, month, day := civil(days + int64(toThursday))
	return year, int(daysTo(year, month, day)-daysTo(year, January, 1))/7 + 1
}

// Date gives the moment of a date and a time of the day, which need not be within their ranges.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	months := int64(month) - 1
	year += int(floorDiv(months, 12))
	month = Month(months-floorDiv(months, 12)*12) + 1
	sec += int(floorDiv(int64(nsec), 1e9))
	nsec -= int(floorDiv(int64(nsec), 1e9) * 1e9)
	total := (daysTo(year, month, 1)+int64(day-1))*secondsPerDay +
		int64(hour)*3600 + int64(min)*60 + int64(sec)
	// The offset depends on the moment that is sought, of which the first one found is a guess.
	_, offset := loc.lookup(total - unixOffset)
	if offset != 0 {
		_, offset = loc.lookup(total - unixOffset - int64(offset))
	}
	return Time{total - int64(offset), int32(nsec), 0, loc}
}

func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, int(t.nsec), t.Location())
}
