/** An upgrade and its steps: what they are, which state follows which, and how they are kept. */
@NullMarked
package dev.baton.gms.upgrade.model;

import org.jspecify.annotations.NullMarked;
