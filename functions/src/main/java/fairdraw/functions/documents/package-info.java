/**
 * The pages for visitors of an installation: the front door, the API's documentation, and its
 * health.
 */
@NullMarked
package fairdraw.functions.documents;

import org.jspecify.annotations.NullMarked;
