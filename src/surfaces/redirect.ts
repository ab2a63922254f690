// The start page leads to the panel until the desk is there; what the address asks for (language, scenario) goes along.
location.replace(`./panel/${location.search}${location.hash}`);
