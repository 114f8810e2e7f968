/** Gateway releases: EARs that were uploaded, kept with their digest, ready to be deployed. */
@NullMarked
package dev.baton.gms.release;

import org.jspecify.annotations.NullMarked;
