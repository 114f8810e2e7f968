/** Rules over stored functions: described, and run in the order of their priority. */
@NullMarked
package dev.baton.go.store.rule;

import org.jspecify.annotations.NullMarked;
