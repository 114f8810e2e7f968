/**
 * Compiles and runs Go programs: what hosts use.
 *
 * <p>A host makes an {@link dev.baton.go.engine.Engine} that says which packages programs may
 * import, compiles the files of a package main into a {@link dev.baton.go.engine.Program}, and
 * either runs it whole, with {@code main}, or initialises it and calls into it:
 *
 * {@snippet :
 * Engine engine = new Engine(Set.of("fmt", "strings", "math")::contains);
 * Program program = engine.compile(List.of(new Source("handlers.go", text)));
 * CallSettings settings =
 *     new CallSettings(
 *         new Limits(Duration.ofMillis(200), 64L << 20, 100, 64 << 10),
 *         OutputStream.nullOutputStream());
 * program.initialize(settings);
 * List<Object> results = program.call(settings, "score", "device-7", List.of(20.5, 21.0));
 * }
 *
 * <p><b>Values.</b> Arguments and results are plain Java values: numbers, booleans, strings, byte
 * arrays for {@code []byte}, lists for other slices and arrays, maps, and for structs (or pointers
 * to them) records or maps by field name, of which {@code value} may stand for the field {@code
 * Value}; fields that are not given are zero. Structs come back as maps by field name, 64-bit
 * numbers as {@code Long}. What does not fit is an {@code IllegalArgumentException}, before
 * anything runs.
 *
 * <p><b>Limits.</b> They hold for a call and the goroutines that it starts, all together. A call
 * that passes one, panics, or waits for what can never come ends with a {@link
 * dev.baton.go.engine.CallFailure} that says why; package variables stay as they are then. Its
 * deferred functions run, so that it gives back its locks, but may no longer loop or wait; what is
 * left of its goroutines is stopped. Goroutines that a call leaves behind when it returns go on
 * within its limits, and may serve later calls.
 *
 * <p><b>Updates.</b> {@code Program.update} takes new texts of all files of a program that runs.
 * Its result says what is in force now, that nothing differs, or why all of it was refused: errors
 * of the compiler, in its words, or changes that cannot be taken safely. An update is taken as a
 * whole or not at all. Calls that run keep to the versions they began with; goroutines that belong
 * to no call, such as those of {@code main}, take the new ones from the same moment on. Edit times
 * are the program's own unless the host gives them; they must increase. {@code Program.history}
 * gives all versions of a function, also by its type id, which stays the same when it is renamed;
 * {@code Program.rollback} puts earlier versions in force again, several together, as the newest.
 *
 * <p><b>Rules.</b> {@link dev.baton.go.engine.Rules} are functions that handle one kind of thing in
 * the order of their priority, until one returns true as its result {@code stop bool}:
 *
 * {@snippet :
 * // func filter(m *Message) (stop bool)    func alarm(m *Message) string
 * Rules uplink = program.rules();
 * uplink.put("filter", "filter", 9);
 * uplink.put("alarms", "alarm", 1);
 * RuleRun run = uplink.run(settings, new Message("device-7", List.of(20.5, 140.0)));
 * Object changed = run.arguments().getFirst(); // the message, as the functions left it
 * }
 *
 * <p>All of it is safe for any thread; calls and updates may overlap.
 */
@NullMarked
package dev.baton.go.engine;

import org.jspecify.annotations.NullMarked;
