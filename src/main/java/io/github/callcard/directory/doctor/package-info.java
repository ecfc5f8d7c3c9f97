/** The faults in the numbers of the CRM and in the way the telephone system delivers them, as lists to work through. */
@NullMarked
package io.github.callcard.directory.doctor;

import org.jspecify.annotations.NullMarked;
