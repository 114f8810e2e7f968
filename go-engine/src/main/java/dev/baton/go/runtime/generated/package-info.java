/** What generated code calls for type assertions, conversions and closures. */
@NullMarked
package dev.baton.go.runtime.generated;

import org.jspecify.annotations.NullMarked;
