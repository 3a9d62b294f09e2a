/** The functions of the sample template. */
@NullMarked
package fairdraw.local.sample;

import org.jspecify.annotations.NullMarked;
