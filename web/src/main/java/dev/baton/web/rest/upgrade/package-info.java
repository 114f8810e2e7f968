/** REST: upgrades. */
@NullMarked
package dev.baton.web.rest.upgrade;

import org.jspecify.annotations.NullMarked;
