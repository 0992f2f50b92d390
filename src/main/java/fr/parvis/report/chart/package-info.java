/// Charts as data, and the one SVG picture drawn of each for every format.
@NullMarked
package fr.parvis.report.chart;

import org.jspecify.annotations.NullMarked;
