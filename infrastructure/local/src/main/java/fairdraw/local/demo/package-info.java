/** The demo organisation, which is made over the operator API like any other. */
@NullMarked
package fairdraw.local.demo;

import org.jspecify.annotations.NullMarked;
