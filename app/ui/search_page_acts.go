package ui

import "zhaputide/app/search"

// searchActs are the callbacks of the search page, one for each thing that the reader can do there.
type searchActs struct {
	Type            func(query string) (changed bool) // a letter
	Ask             func(query string)                // a query that was not typed, remembered
	Submit          func()
	Clear           func()
	HideSuggestions func()
	Focus           func(id string)
	Sort            func(search.Order)
	More            func()
	Panel           func(name string) // opens or closes choices
	Filter          func(query, focus string)
	SetMonths       func(from, to string)
	Forget          func(query string)
	ForgetAll       func()
	Retry           func()
	AskAll          func() // asks again, of the whole archive, whatever there is to fetch
}
