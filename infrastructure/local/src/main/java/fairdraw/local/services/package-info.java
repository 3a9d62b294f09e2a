/** The AWS services behind one endpoint. */
@NullMarked
package fairdraw.local.services;

import org.jspecify.annotations.NullMarked;
