package fr.parvis.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The web server over an open database.
@SpringBootApplication(scanBasePackages = "fr.parvis")
public class Server {}
