package time

// Location is a time zone.
type Location struct {
	name   string
	fixed  bool
	offset int
}

var utcLocation = Location{name: "UTC", fixed: true}
var localLocation = Location{name: "Local"}

// UTC is the zone without an offset.
var UTC *Location = &utcLocation

// Local is the system's zone.
var Local *Location = &localLocation

func FixedZone(name string, offset int) *Location {
	return &Location{name, true, offset}
}

// zoneExists tells whether the system knows a zone.
func zoneExists(name string) bool

// zoneAt gives a zone's name and offset at a moment.
func zoneAt(name string, unix int64) (abbreviation string, offset int)

// zoneOffset gives the offset that a zone has, about that time, under one of its names.
func zoneOffset(name, abbreviation string, unix int64) (offset int, found bool)

// daylight tells whether a zone has summer time at a moment.
func daylight(name string, unix int64) bool

// IsDST tells whether the time is in daylight saving time.
func (t Time) IsDST() bool {
	l := t.Location()
	return !l.fixed && daylight(l.name, t.Unix())
}

type zoneError struct {
	text string
}

func (e *zoneError) Error() string { return e.text }

func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	if !zoneExists(name) {
		return nil, &zoneError{"unknown time zone " + name}
	}
	return &Location{name: name}, nil
}

func (l *Location) String() string {
	if l == nil {
		return "UTC"
	}
	return l.name
}

// lookupName gives the offset that goes with a name of the zone, in effect at that moment or not.
func (l *Location) lookupName(name string, unix int64) (offset int, ok bool) {
	if l.fixed {
		return l.offset, l.name == name
	}
	return zoneOffset(l.name, name, unix)
}

func (l *Location) lookup(unix int64) (name string, offset int) {
	if l == nil {
		return "UTC", 0
	}
	if l.fixed {
		return l.name, l.offset
	}
	return zoneAt(l.name, unix)
}
