/** REST: releases. */
@NullMarked
package dev.baton.web.rest.release;

import org.jspecify.annotations.NullMarked;
